import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { call, form, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { mailIn, portsFor, rawEmail } from '../support/inbound';
import { requester, staff } from '../support/people';
import { at } from '../support/run';

let sink: Server;
let port = 0;
let connections = 0;

beforeAll(async () => {
  sink = createServer((_request, response) => response.end('internal'));
  sink.on('connection', () => (connections += 1));
  sink.listen(0, '127.0.0.1');
  await once(sink, 'listening');
  port = (sink.address() as AddressInfo).port;
});

afterAll(() => sink.close());

/** Spellings of the sink's address. */
const hosts = ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'];

it.each(hosts)('T54: no function requests an address at %s that a person names', async (host) => {
  const url = `http://${host}:${port}/latest/meta-data`;
  const [olga, anna] = [requester(), await staff()];
  await call(olga, 'submitTicket', form({ sourceUrl: url }));
  const text = `Смотрите ${url} и [ссылку](${url}) ![](${url}).`;
  const number = await submit(olga, { text, steps: text });
  await call(anna, 'decline', { ...inputsFor(number).decline, text, link: url });
  const html = `<img src="${url}"><link rel="stylesheet" href="${url}"><iframe src="${url}">`;
  const headers = [`List-Help: <${url}>`, `X-Image-Url: ${url}`];
  for (const content of [text, html]) {
    const raw = rawEmail({ from: olga.email, text: content, headers }).toString();
    const typed = raw.replace('text/plain', content === html ? 'text/html' : 'text/plain');
    const inbound = { ports: portsFor([olga]), deps: at(deployedDeps.now()) };
    expect((await mailIn(Buffer.from(typed), inbound)).outcome).toBe('ticket');
  }
  expect(connections).toBe(0);
});
