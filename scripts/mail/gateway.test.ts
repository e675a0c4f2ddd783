import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendBySmtp } from '../../tests/functions/support/smtp-client';
import { startGateway, type Envelope, type Gateway } from './gateway';
import { localResults } from './local-gateway';
import { withTrustedFields } from './trusted-fields';

const secret = 'the secret of the gateway in the tests';

interface Posted {
  readonly body: Buffer;
  readonly isSigned: boolean;
}

let posted: Posted[] = [];
let status = 202;
let http: Server;
let gateway: Gateway;
let clients: Envelope[] = [];

beforeEach(async () => {
  posted = [];
  clients = [];
  status = 202;
  http = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const { 'x-reglament-timestamp': at, 'x-reglament-signature': given } = request.headers;
      const signed = createHmac('sha256', secret)
        .update(`${String(at)}.`)
        .update(body);
      posted.push({ body, isSigned: signed.digest('base64url') === given });
      response.statusCode = status;
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(http, 'listening');
  gateway = await start();
});

const start = async (isRelayed = false): Promise<Gateway> =>
  startGateway({
    port: 0,
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/inboundMail`,
    secret,
    domains: ['reglament.test'],
    authservId: 'gateway.localhost',
    isRelayed,
    authenticate: (envelope) => {
      clients.push(envelope);
      return localResults(envelope) ?? 'spf=none';
    },
  });

afterEach(async () => {
  await gateway.stop();
  http.closeAllConnections();
  http.close();
});

const deliver = async (
  text: string,
  { from = 'olga@reglament.test', to = 'support@reglament.test', first = 'NOOP' } = {},
) => sendBySmtp(text, { port: gateway.port, from, to, first });

const message = 'From: olga@reglament.test\r\nSubject: x\r\n\r\nThe catalogue is empty.';

describe('the SMTP gateway', () => {
  it('posts a signed message with its own results on top', async () => {
    expect(await deliver(message)).toBe('250');
    const [request] = posted;
    expect(request?.isSigned).toBe(true);
    expect(request?.body.toString().split('\r\n').slice(0, 3)).toEqual([
      'Authentication-Results: gateway.localhost; spf=pass smtp.mailfrom=olga@reglament.test',
      'Return-Path: <olga@reglament.test>',
      'From: olga@reglament.test',
    ]);
  });

  it('T17: removes results and return paths that a message brings along', async () => {
    const forged = [
      'Authentication-Results: gateway.localhost;',
      ' dmarc=pass header.from=reglament.test',
      'authentication-results : gateway.localhost; dmarc=pass',
      'Return-Path: <a@b.test>',
      message,
    ].join('\r\n');
    await deliver(forged, { from: 'mallory@evil.example' });
    const text = String(posted[0]?.body);
    expect(text.match(/authentication-results/giu)).toHaveLength(1);
    expect(text).not.toMatch(/dmarc|a@b\.test/u);
    expect(text).toContain('gateway.localhost; spf=none');
  });

  it('believes a relay about the client, and nobody without one', async () => {
    const first = 'XFORWARD ADDR=192.0.2.7 HELO=mx.else.test';
    expect(await deliver(message, { first })).toBe('550');
    await gateway.stop();
    gateway = await start(true);
    expect(await deliver(message, { first })).toBe('250');
    expect(clients).toEqual([
      { mailFrom: 'olga@reglament.test', remoteAddress: '192.0.2.7', helo: 'mx.else.test' },
    ]);
    expect(String(posted[0]?.body)).toContain('gateway.localhost; spf=none');
  });

  it('relays no email of other domains', async () => {
    expect(await deliver(message, { to: 'victim@else.test' })).toBe('550');
    expect(posted).toHaveLength(0);
  });

  it.each([
    [503, '451'],
    [401, '451'],
    [413, '552'],
  ])('R7: lets the sender repeat what is not stored: HTTP %i is SMTP %s', async (code, reply) => {
    status = code;
    expect(await deliver(message)).toBe(reply);
  });

  it('R7: lets the sender repeat while the function cannot be reached', async () => {
    http.close();
    await once(http, 'close');
    expect(await deliver(message)).toBe('451');
  });
});

describe('withTrustedFields', () => {
  it('keeps every byte of the rest, without a body too', () => {
    const fields = { authservId: 'g', results: 'spf=none', returnPath: '' };
    const own = 'Authentication-Results: g; spf=none\r\nReturn-Path: <>\r\n';
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a, 0x80]);
    const raw = Buffer.concat([Buffer.from('A: \u00FF\r\n b\r\n\r\n', 'latin1'), bytes]);
    expect(withTrustedFields(raw, fields)).toEqual(Buffer.concat([Buffer.from(own), raw]));
    expect(String(withTrustedFields(Buffer.from('A: b'), fields))).toBe(`${own}A: b\r\n\r\n`);
  });
});
