import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pngOf } from '../../../domain/src/testing/pictures';
import { createMailer, type Mailer } from '../../../functions/src/mail/mailer';
import { sendEmail } from '../../../functions/src/mail/send-email';
import { sendQueuedEmails } from '../../../functions/src/mail/send-queued-emails';
import { storeFile } from '../../../functions/src/store/files';
import { readEmail } from '../../../functions/src/store/mail-queue';
import { startHost } from '../support/host';
import { queueEmail, queuedEmail, QUEUED_AT, senderAt } from '../support/mail-queue';
import { startSmtpServer, type SmtpScript, type TestSmtpServer } from '../support/smtp';
import { clearDatabase, db } from '../support/world';

const MINUTE = 60_000;

let server: TestSmtpServer;
let mailer: Mailer;

const start = async (script: SmtpScript = {}): Promise<void> => {
  server = await startSmtpServer(script);
  mailer = await createMailer(server.url);
};

const send = async (id: string, now = QUEUED_AT) =>
  sendEmail(await readEmail(db, id), senderAt(now, mailer));

beforeEach(clearDatabase);

afterEach(async () => {
  mailer.close();
  await server.close();
});

describe('sending an email', () => {
  it('delivers both formats and the thread headers, once', async () => {
    await start();
    const { number, to } = await queueEmail('one', {
      inReplyTo: 'root@help.example',
      references: ['root@help.example'],
      template: 'reply',
      text: 'Готово.',
    });
    expect(await send('one')).toBe('sent');
    expect(await send('one', QUEUED_AT + MINUTE)).toBe('skipped');
    const [received, ...others] = server.received;
    expect(others).toEqual([]);
    expect(received?.from).toBe('support@help.example');
    expect(received?.to).toEqual([to.address]);
    expect(received?.email).toMatchObject({
      subject: 'Re: Не открывается каталог выставки [K7Q-2M44]',
      from: { name: 'Служба поддержки', address: 'support@help.example' },
      to: [{ name: to.name, address: to.address }],
      messageId: '<one@help.example>',
      inReplyTo: '<root@help.example>',
      references: '<root@help.example>',
    });
    expect(received?.email.text).toContain(`https://help.example/requests/${number}`);
    expect(received?.email.html).toContain('<blockquote');
    const headers = new Map(received?.email.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('list-unsubscribe')).toBe('<https://help.example/settings>');
    expect(await queuedEmail('one')).toMatchObject({
      state: 'sent',
      attempts: 1,
      sentAt: QUEUED_AT,
      nextAttemptAt: null,
      lease: null,
    });
  });

  it('attaches the pictures of the message that are still stored', async () => {
    await start();
    const bytes = pngOf(4, 4);
    const pictures = ['a', 'b'].map((digit) => ({
      id: digit.repeat(32),
      name: `снимок ${digit}.png`,
      type: 'image/png' as const,
      width: 4,
      height: 4,
      bytes: bytes.length,
    }));
    await storeFile('a'.repeat(32), 'original', { bytes, type: 'image/png' });
    await queueEmail('one', { template: 'reply', text: 'Вот где кнопка.', pictures });
    expect(await send('one')).toBe('sent');
    const [picture, ...others] = server.received[0]?.email.attachments ?? [];
    expect(others).toEqual([]);
    expect(picture).toMatchObject({ filename: 'снимок a.png', mimeType: 'image/png' });
    expect(picture?.content).toEqual(Uint8Array.from(bytes).buffer);
  });

  it('unsubscribes with one click and names one keyed reply address', async () => {
    await start();
    const site = { host: 'help.example', mailDomain: 'mail.help.example', localPart: 'support' };
    const secret = 'a secret of at least thirty-two bytes';
    await queueEmail('keyed');
    const sender = senderAt(QUEUED_AT, mailer, { site, secret, replyTo: 'people@help.example' });
    expect(await sendEmail(await readEmail(db, 'keyed'), sender)).toBe('sent');
    const { email } = server.received[0] ?? {};
    const headers = new Map(email?.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe')).toMatch(
      /^<https:\/\/help\.example\/unsubscribe\?lang=ru&token=received\.[\w-]+\.[\w-]{43}>$/u,
    );
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(email?.replyTo?.map(({ address }) => address)).toEqual([
      expect.stringMatching(/^support\+k7q2m44-[0-9a-f]{32}@mail\.help\.example$/u),
    ]);
    await queueEmail('nobody', { to: { uid: null, name: '', address: 'a@help.test' } });
    await sendEmail(await readEmail(db, 'nobody'), sender);
    const other = server.received[1]?.email;
    expect(other?.headers.map(({ key }) => key)).not.toContain('list-unsubscribe');
    expect(other?.replyTo?.[0]?.address).toBe('people@help.example');
  });

  it('T23: names, subjects and ids cannot add headers or recipients', async () => {
    await start();
    const { to } = await queueEmail('evil', {
      to: { uid: 'olga', name: 'x" <evil@x.test>, "y\r\nBcc: evil@x.test', address: 'a@help.test' },
      subject: 'Тема\r\nX-Injected: 1\r\n\r\nbody',
      messageId: 'a@help.example>\r\nX-Injected: 2',
    });
    expect(await send('evil')).toBe('sent');
    const [received] = server.received;
    expect(received?.to).toEqual([to.address]);
    expect(received?.email.to).toHaveLength(1);
    expect(received?.email.to?.[0]).toMatchObject({ address: 'a@help.test' });
    const keys = received?.email.headers.map(({ key }) => key);
    expect(keys).not.toContain('x-injected');
    expect(keys).not.toContain('bcc');
  });

  it('T26: each recipient has a message of their own that names nobody else', async () => {
    await start();
    const [olga, ivan] = ['olga@help.test', 'ivan@help.test'];
    await queueEmail('first', { to: { uid: 'olga', name: 'Olga', address: olga } });
    await queueEmail('second', { to: { uid: 'ivan', name: 'Ivan', address: ivan } });
    await queueEmail('both', { to: { uid: 'x', name: 'Both', address: `${olga}, ${ivan}` } });
    const stats = await sendQueuedEmails(senderAt(QUEUED_AT, mailer), Infinity);
    expect(stats).toMatchObject({ sent: 2, failed: 1 });
    expect(server.received.map(({ to }) => to.join(' and ')).toSorted()).toEqual([ivan, olga]);
    for (const { to, raw } of server.received) {
      expect(raw).not.toMatch(to.includes(olga) ? /ivan/iu : /olga/iu);
      expect(raw).not.toMatch(/^b?cc:/imu);
    }
  });

  it('R9: a permanent rejection ends delivery at once and does not stop others', async () => {
    await start({ onRecipient: (address) => (address.startsWith('gone@') ? 550 : null) });
    await queueEmail('bad', { to: { uid: null, name: '', address: 'gone@help.test' } });
    await queueEmail('good');
    const stats = await sendQueuedEmails(senderAt(QUEUED_AT, mailer), Infinity);
    expect(stats).toMatchObject({ sent: 1, failed: 1, retry: 0, offline: 0 });
    expect(await queuedEmail('bad')).toMatchObject({
      state: 'failed',
      nextAttemptAt: null,
      failure: { reason: 'address-rejected', code: 550, at: QUEUED_AT },
    });
    expect(await send('bad', QUEUED_AT + MINUTE)).toBe('skipped');
  });

  it('R9: 4xx of greylisting is retried until it is accepted', async () => {
    let rejections = 0;
    await start({ onRecipient: () => ((rejections += 1) <= 3 ? 450 : null) });
    await queueEmail('grey');
    let outcome = await send('grey');
    const outcomes = [outcome];
    while (outcome === 'retry') {
      const { nextAttemptAt } = await queuedEmail('grey');
      outcome = await send('grey', nextAttemptAt ?? 0);
      outcomes.push(outcome);
    }
    expect(outcomes).toEqual(['retry', 'retry', 'retry', 'sent']);
    expect(await queuedEmail('grey')).toMatchObject({ attempts: 4, state: 'sent' });
  });

  it('R9: 421 and a rejected sender keep emails queued and end the run', async () => {
    let code = 421;
    await start({ onSender: () => code });
    await queueEmail('busy');
    expect(await send('busy')).toBe('retry');
    code = 550;
    for (const id of Array.from({ length: 20 }, (_none, at) => `m${at}`)) await queueEmail(id);
    const stats = await sendQueuedEmails(senderAt(QUEUED_AT, mailer), Infinity);
    expect(stats).toMatchObject({ sent: 0, offline: 8, failed: 0 });
    expect((await queuedEmail('busy')).failure).toMatchObject({ reason: 'deferred', code: 421 });
  });

  it('R5: an unreadable document is given up, and others are sent', async () => {
    await start();
    const document = { state: 'pending', nextAttemptAt: 1, to: 'nobody' };
    await db.doc('outbox/poison').create(document);
    await queueEmail('good');
    const stats = await sendQueuedEmails(senderAt(QUEUED_AT, mailer), Infinity);
    expect(stats).toMatchObject({ sent: 1, failed: 1 });
    expect((await db.doc('outbox/poison').get()).get('state')).toBe('failed');
  });

  it('does not send emails from before sending, nor stale ones', async () => {
    await start();
    await queueEmail('old', { nextAttemptAt: null });
    await queueEmail('stale');
    const later = QUEUED_AT + 4 * 24 * 60 * MINUTE;
    const stats = await sendQueuedEmails(senderAt(later, mailer), Infinity);
    expect(stats).toMatchObject({ sent: 0, failed: 1 });
    expect((await queuedEmail('old')).state).toBe('pending');
    expect((await queuedEmail('stale')).failure?.reason).toBe('expired');
    expect(server.received).toEqual([]);
  });
});

describe('without a mail server', () => {
  it('emails stay queued, and schedule and event succeed', async () => {
    await start();
    const now = Date.now();
    await queueEmail('waiting', { createdAt: now, nextAttemptAt: now });
    const host = await startHost({ env: { LOCAL_SMTP_URL: '', SMTP_URL: server.url } });
    const swept = await fetch(`${host.url}/sendQueuedEmails`, { method: 'POST' });
    const event = await fetch(`${host.events}/sendEmail`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ document: 'outbox/waiting', time: new Date().toISOString() }),
    });
    await host.stop();
    expect([swept.status, event.status]).toEqual([200, 200]);
    expect(await queuedEmail('waiting')).toMatchObject({ state: 'pending', attempts: 0 });
    expect(server.received).toEqual([]);
  });
});
