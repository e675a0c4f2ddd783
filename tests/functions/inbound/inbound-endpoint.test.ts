import { randomUUID } from 'node:crypto';
import { MAX_EMAIL_BYTES } from '@reglament/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processEmail } from '../../../functions/src/inbound/process';
import { receive } from '../../../functions/src/inbound/receive';
import { sweepInbox } from '../../../functions/src/schedules/sweep-inbox';
import { inboxRecord, portsFor, rawEmail, secret } from '../support/inbound';
import { serveInboundMail, signedRequest, type MailServer } from '../support/mail-server';
import { requester } from '../support/people';
import { at } from '../support/run';
import { stored } from '../support/stored';
import { db } from '../support/world';

const olga = requester();
const ports = portsFor([olga]);
let server: MailServer;

beforeAll(async () => {
  server = await serveInboundMail(ports);
});

afterAll(async () => server.stop());

const countRecords = async (): Promise<number> =>
  (await db.collection('inbox').count().get()).data().count;

const send = async (init: RequestInit) => {
  const response = await fetch(server.url, init);
  return { status: response.status, text: await response.text() };
};

const recordOf = async (messageId: string) => {
  const found = await db.collection('inbox').where('messageId', '==', messageId).get();
  return found.docs.map(({ id }) => id);
};

describe('T20: the endpoint of inbound email', () => {
  it('answers the same for every accepted message', async () => {
    const raws = [
      rawEmail({ from: olga.email }),
      rawEmail({ from: 'stranger@else.test' }),
      rawEmail({ from: olga.email, dmarc: 'fail' }),
      Buffer.from([0, 255, 13, 10]),
    ];
    for (const raw of raws) {
      expect(await send(signedRequest(raw, { secret }))).toEqual({
        status: 202,
        text: '{"accepted":true}',
      });
    }
  });

  it('rejects requests without a valid signature, and writes nothing', async () => {
    const raw = rawEmail({ from: olga.email });
    const before = await countRecords();
    const valid = signedRequest(raw, { secret });
    const minutes = (count: number) => Date.now() + count * 60_000;
    const changed = { ...valid, body: Buffer.concat([raw, Buffer.from('x')]) };
    const { headers: _headers, ...unsigned } = valid;
    const requests: readonly (readonly [RequestInit, number])[] = [
      [unsigned, 401],
      [changed, 401],
      [signedRequest(raw, { secret: `${secret}x` }), 401],
      [signedRequest(raw, { secret, at: minutes(-6) }), 401],
      [signedRequest(raw, { secret, at: minutes(6) }), 401],
      [{ method: 'GET' }, 405],
      [{ method: 'PUT', body: 'x' }, 405],
      [signedRequest(Buffer.alloc(MAX_EMAIL_BYTES + 1, 'x'), { secret }), 413],
      [signedRequest(raw, { secret, type: 'multipart/form-data; boundary=x' }), 400],
    ];
    for (const [init, status] of requests) expect((await send(init)).status).toBe(status);
    expect(await countRecords()).toBe(before);
  });

  it('takes the field or the file `email` of a form', async () => {
    for (const name of ['name="email"', 'name="email"; filename="a.eml"']) {
      const messageId = `${randomUUID()}@client.test`;
      const form = Buffer.concat([
        Buffer.from(`--b\r\nContent-Disposition: form-data; name="to"\r\n\r\nx\r\n--b\r\n`),
        Buffer.from(`Content-Disposition: form-data; ${name}\r\n\r\n`),
        rawEmail({ from: olga.email, messageId }),
        Buffer.from('\r\n--b--\r\n'),
      ]);
      const init = signedRequest(form, { secret, type: 'multipart/form-data; boundary=b' });
      expect((await send(init)).status).toBe(202);
      const [id = ''] = await recordOf(messageId);
      expect((await inboxRecord(id)).outcome).toBe('ticket');
    }
  });
});

describe('R11: a message that comes again', () => {
  it('creates one ticket when delivered ten times at once and replayed', async () => {
    const messageId = `${randomUUID()}@client.test`;
    const init = signedRequest(rawEmail({ from: olga.email, messageId }), { secret });
    const answers = await Promise.all(Array.from({ length: 10 }, async () => send(init)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect((await send(init)).status).toBe(202);
    expect(await recordOf(messageId)).toHaveLength(1);
    const tickets = await stored.ticketsOf(olga.uid);
    const [id = ''] = await recordOf(messageId);
    const { number } = await inboxRecord(id);
    expect(tickets.filter((ticket) => ticket.number === number)).toHaveLength(1);
  });

  it('is another message with other content, and marked', async () => {
    const messageId = `${randomUUID()}@client.test`;
    for (const text of ['Первое письмо.', 'Второе письмо.']) {
      await send(signedRequest(rawEmail({ from: olga.email, messageId, text }), { secret }));
    }
    const records = await Promise.all((await recordOf(messageId)).map(inboxRecord));
    expect(records.filter(({ isMessageIdReused }) => isMessageIdReused)).toHaveLength(1);
    expect(records).toHaveLength(2);
    expect(new Set(records.map(({ number }) => number)).size).toBe(2);
  });
});

describe('R5, R12: a message that is not processed at once', () => {
  const now = Date.now();
  const maria = requester('Мария');

  it('is processed by the sweep with the time of its receipt', async () => {
    const own = portsFor([maria]);
    const raw = rawEmail({ from: maria.email });
    const id = await receive(raw, 'https', { ports: own, deps: at(now) });
    expect((await inboxRecord(id)).outcome).toBeNull();
    const later = at(now + 3_600_000);
    await sweepInbox(later, now + 7_200_000, own);
    const { outcome, number } = await inboxRecord(id);
    expect(outcome).toBe('ticket');
    expect((await stored.ticket(number ?? '')).receivedAt).toBe(now);
  });

  it('is quarantined after five failures', async () => {
    const failing = {
      ...portsFor([maria]),
      sendersOf: async () => Promise.reject(new Error('the directory is not available')),
    };
    const raw = rawEmail({ from: maria.email });
    const id = await receive(raw, 'https', { ports: failing, deps: at(now) });
    const attempt = async (time: number) =>
      processEmail(id, { ports: failing, deps: at(time) }).catch(() => 'failed' as const);
    const outcomes: string[] = [];
    for (let day = 0; day < 6; day += 1) {
      outcomes.push(await attempt(now + day * 24 * 3_600_000));
    }
    expect(outcomes).toEqual([...Array.from({ length: 5 }, () => 'failed'), 'quarantined']);
    expect((await inboxRecord(id)).reason).toBe('processing-failed');
  });

  it('R3: creates one ticket when the outcome could not be recorded', async () => {
    const own = portsFor([maria]);
    const id = await receive(rawEmail({ from: maria.email }), 'https', {
      ports: own,
      deps: at(now),
    });
    await processEmail(id, { ports: own, deps: at(now) });
    const { number } = await inboxRecord(id);
    // The state after a crash between the commit and the record of its outcome.
    await db.doc(`inbox/${id}`).update({ outcome: null, number: null, nextAttemptAt: now });
    await processEmail(id, { ports: own, deps: at(now + 1) });
    expect((await inboxRecord(id)).number).toBe(number);
  });
});
