import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMailer } from '../../functions/src/mail/mailer';
import { startMailCatcher, type MailCatcher } from './catcher';
import { Mailbox } from './mailbox';

let catcher: MailCatcher;

const send = async (subject: string): Promise<void> => {
  const mailer = await createMailer(catcher.smtpUrl);
  const sent = await mailer.send({
    from: { name: 'Служба', address: 'support@help.test' },
    to: { name: 'Ольга', address: 'olga@help.test' },
    replyTo: null,
    content: {
      subject,
      text: 'Текст <b>',
      html: '<p>Текст</p><script>alert(1)</script>',
    },
    thread: { messageId: 'one@help.test', inReplyTo: null, references: [] },
    pictures: [],
    headers: {},
    date: 0,
  });
  mailer.close();
  expect(sent.ok).toBe(true);
};

beforeAll(async () => {
  catcher = await startMailCatcher({ smtp: 0, mailPage: 0 });
  await send('Тема <script>');
});

afterAll(async () => catcher.stop());

const page = async (path: string) => {
  const response = await fetch(`${catcher.pageUrl}${path}`);
  return {
    status: response.status,
    policy: response.headers.get('content-security-policy'),
    body: await response.text(),
  };
};

describe('the mail catcher', () => {
  it('lists and shows an email with escaped values', async () => {
    const list = await page('/');
    expect(list.body).toContain('olga@help.test');
    expect(list.body).toContain('<a href="/emails/1">Тема &lt;script&gt;</a>');
    const { body } = await page('/emails/1');
    expect(body).toContain('Текст &lt;b&gt;');
    expect(body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(body).not.toContain('<script');
  });

  it('T27: serves HTML of an email in a sandbox without scripts', async () => {
    const { policy, body } = await page('/emails/1/html');
    expect(body).toContain('<script>alert(1)</script>');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-popups allow-popups-to-escape-sandbox');
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin/u);
  });

  it('serves source and JSON, and nothing else', async () => {
    expect((await page('/emails/1/raw')).body).toContain('Message-ID: <one@help.test>');
    expect(JSON.parse((await page('/emails.json')).body)).toMatchObject([
      { id: 1, recipients: ['olga@help.test'], subject: 'Тема <script>' },
    ]);
    expect((await page('/emails/2')).status).toBe(404);
    expect((await page('/emails/1/../../etc')).status).toBe(404);
  });

  it('answers no other host name', async () => {
    const status = await new Promise((resolve, reject) => {
      get(`${catcher.pageUrl}/`, { headers: { host: 'evil.test:1080' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(404);
  });
});

describe('the mailbox', () => {
  it('keeps the last 200 emails', () => {
    const mailbox = new Mailbox();
    const email = { headers: [], headerLines: [], attachments: [] };
    const caught = { receivedAt: new Date(0), recipients: [], raw: Buffer.alloc(1), email };
    for (let count = 0; count < 203; count += 1) mailbox.add(caught);
    expect(mailbox.all().map(({ id }) => id)).toEqual(
      Array.from({ length: 200 }, (_none, at) => 203 - at),
    );
    expect(mailbox.find(3)).toBeUndefined();
  });
});
