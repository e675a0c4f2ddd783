import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer, type Mailer, type OutgoingEmail } from '../../../functions/src/mail/mailer';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp';

let smtp: TestSmtpServer;
let mailer: Mailer;
let http: Server;
let requests: number;

beforeEach(async () => {
  requests = 0;
  http = createServer((_request, response) => {
    requests += 1;
    response.end('secret of the machine');
  }).listen(0, '127.0.0.1');
  await once(http, 'listening');
  smtp = await startSmtpServer();
  mailer = await createMailer(smtp.url);
});

afterEach(async () => {
  mailer.close();
  await smtp.close();
  http.close();
});

const email: OutgoingEmail = {
  from: { name: 'Служба', address: 'support@help.test' },
  to: { name: 'Ольга', address: 'olga@help.test' },
  replyTo: null,
  content: { subject: 'Тема', text: 'Текст', html: '<p>Текст</p>' },
  thread: { messageId: 'one@help.test', inReplyTo: null, references: [] },
  pictures: [],
  headers: {},
  date: 0,
};

/** Sources of content that Nodemailer reads by itself, with an expected failure of each. */
const sources = (): readonly object[] => {
  const href = `http://127.0.0.1:${(http.address() as AddressInfo).port}/secret`;
  return [{ path: '/etc/hostname' }, { path: 'file:///etc/hostname' }, { path: href }, { href }];
};

describe('the mailer', () => {
  it.each(['text', 'html'] as const)(
    'T24: reads no file and no URL for an object as %s',
    async (part) => {
      for (const source of sources()) {
        const content = Object.assign({ ...email.content }, { [part]: source });
        const sent = await mailer.send({ ...email, content });
        expect({ source, isSent: sent.ok }).toEqual({ source, isSent: false });
      }
      expect(smtp.received).toEqual([]);
      expect(requests).toBe(0);
      expect((await mailer.send(email)).ok).toBe(true);
    },
  );

  it('T24: loads nothing that the content refers to', async () => {
    const [, , , { href } = { href: '' }] = sources().map((source) => ({ href: '', ...source }));
    const html = `<img src="${href}"><img src="file:///etc/hostname"><link href="${href}">`;
    expect((await mailer.send({ ...email, content: { ...email.content, html } })).ok).toBe(true);
    expect(smtp.received[0]?.email.html?.trim()).toBe(html);
    expect(smtp.received[0]?.email.attachments).toEqual([]);
    expect(requests).toBe(0);
  });
});
