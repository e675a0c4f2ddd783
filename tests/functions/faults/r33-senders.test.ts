import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer, type Mailer } from '../../../functions/src/mail/mailer';
import { sendEmail } from '../../../functions/src/mail/send-email';
import { sendQueuedEmails } from '../../../functions/src/mail/send-queued-emails';
import { readEmail } from '../../../functions/src/store/mail-queue';
import { startHost, type Host } from '../support/host';
import { queueEmail, queuedEmail, QUEUED_AT, senderAt } from '../support/mail-queue';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp';
import { clearDatabase, db } from '../support/world';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const open: (TestSmtpServer | Mailer)[] = [];

const track = <Closable extends TestSmtpServer | Mailer>(closable: Closable): Closable => {
  open.push(closable);
  return closable;
};

beforeEach(clearDatabase);

afterEach(async () => {
  for (const closable of open.splice(0)) await closable.close();
});

const send = async (id: string, now: number, mailer: Mailer) =>
  sendEmail(await readEmail(db, id), senderAt(now, mailer));

describe('R6: two senders', () => {
  it('send every email once', async () => {
    const server = track(await startSmtpServer());
    const mailers = [track(await createMailer(server.url)), track(await createMailer(server.url))];
    const ids = Array.from({ length: 40 }, (_none, at) => `race-${at}`);
    for (const id of ids) await queueEmail(id);
    const runs = mailers.map(async (mailer) => {
      const sweep = sendQueuedEmails(senderAt(QUEUED_AT, mailer), Infinity);
      const events = ids.map(async (id) => send(id, QUEUED_AT, mailer));
      return Promise.all([sweep, ...events]);
    });
    await Promise.all(runs);
    const received = server.received.map(({ email }) => email.messageId ?? '');
    expect(received.toSorted()).toEqual(ids.map((id) => `<${id}@help.example>`).toSorted());
  });
});

describe('R7: an SMTP server that refuses connections', () => {
  it('delays emails until it is back; nothing is lost', async () => {
    const gone = await startSmtpServer();
    await gone.close();
    const mailer = track(await createMailer(gone.url));
    const ids = Array.from({ length: 30 }, (_none, at) => `down-${at}`);
    for (const id of ids) await queueEmail(id);
    let now = QUEUED_AT;
    for (; now < QUEUED_AT + 2 * DAY; now += 180 * MINUTE) {
      const stats = await sendQueuedEmails(senderAt(now, mailer), Infinity);
      expect(stats).toMatchObject({ sent: 0, failed: 0 });
      expect(stats['offline']).toBeLessThanOrEqual(8);
    }
    const server = track(await startSmtpServer({}, Number(new URL(gone.url).port)));
    const stats = await sendQueuedEmails(senderAt(now + 240 * MINUTE, mailer), Infinity);
    expect(stats).toMatchObject({ sent: 30, failed: 0, offline: 0 });
    expect(server.received).toHaveLength(30);
  });

  it('gives an email up after four days and records it', async () => {
    const gone = await startSmtpServer();
    await gone.close();
    const mailer = track(await createMailer(gone.url));
    await queueEmail('late');
    let outcome = await send('late', QUEUED_AT, mailer);
    let last = QUEUED_AT;
    while (outcome === 'offline') {
      last = (await queuedEmail('late')).nextAttemptAt ?? 0;
      outcome = await send('late', last, mailer);
    }
    expect(outcome).toBe('failed');
    expect(last).toBe(QUEUED_AT + 4 * DAY);
    expect(await queuedEmail('late')).toMatchObject({
      state: 'failed',
      failure: { reason: 'expired', code: null },
    });
  });
});

describe('R8, R33: a sender that does not learn the outcome', () => {
  it('sends one more copy with the same Message-ID after a server that hangs after DATA', async () => {
    const timeout = new AbortController();
    const onContent = (): 'hang' | null => {
      if (timeout.signal.aborted) return null;
      timeout.abort();
      return 'hang';
    };
    const server = track(await startSmtpServer({ onContent }));
    const hanging = track(await createMailer(server.url, () => timeout.signal));
    await queueEmail('slow');
    expect(await send('slow', QUEUED_AT, hanging)).toBe('offline');
    const { nextAttemptAt } = await queuedEmail('slow');
    const mailer = track(await createMailer(server.url));
    expect(await send('slow', nextAttemptAt ?? 0, mailer)).toBe('sent');
    const received = server.received.map(({ email }) => email.messageId);
    expect(received).toEqual(['<slow@help.example>', '<slow@help.example>']);
  });

  it('sends one more copy after a crash between acceptance and the mark, when the lease has expired', async () => {
    const server = track(await startSmtpServer());
    const mailer = track(await createMailer(server.url));
    const crashing: Mailer = {
      ...mailer,
      send: async (email) => {
        await mailer.send(email);
        throw new Error('crashed');
      },
    };
    await queueEmail('crash');
    await expect(send('crash', QUEUED_AT, crashing)).rejects.toThrow('crashed');
    expect(await send('crash', QUEUED_AT + 9 * MINUTE, mailer)).toBe('skipped');
    const swept = await sendQueuedEmails(senderAt(QUEUED_AT + 10 * MINUTE, mailer), Infinity);
    expect(swept).toMatchObject({ sent: 1 });
    const again = await sendQueuedEmails(senderAt(QUEUED_AT + DAY, mailer), Infinity);
    expect(again).toMatchObject({ sent: 0, skipped: 0 });
    const received = server.received.map(({ email }) => email.messageId);
    expect(received).toEqual(['<crash@help.example>', '<crash@help.example>']);
    expect(await queuedEmail('crash')).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('does not mark an email that another sender has leased meanwhile', async () => {
    const server = track(await startSmtpServer());
    const mailer = track(await createMailer(server.url));
    await queueEmail('lost');
    const overtaken: Mailer = {
      ...mailer,
      send: async (email) => {
        await db.doc('outbox/lost').update({ lease: { owner: 'other', until: QUEUED_AT } });
        return mailer.send(email);
      },
    };
    expect(await send('lost', QUEUED_AT, overtaken)).toBe('skipped');
    expect((await queuedEmail('lost')).lease?.owner).toBe('other');
  });

  it.each([
    ['before-send', 1],
    ['after-send', 2],
  ])('a killed function leaves the email to the sweep: %s', async (step, copies) => {
    const server = track(await startSmtpServer());
    const env = { LOCAL_SMTP_URL: server.url, MAIL_FROM: 'support@help.example' };
    const now = Date.now();
    await queueEmail('killed', { createdAt: now, nextAttemptAt: now });

    const crashing = await startHost({ failAt: `sendEmail:${step}`, env });
    await deliver(crashing).catch(() => undefined);
    expect(await crashing.ended).toBe('SIGKILL');
    expect(await queuedEmail('killed')).toMatchObject({ state: 'pending', attempts: 1 });

    const later = await startHost({ env: { ...env, CLOCK_OFFSET_MS: String(11 * MINUTE) } });
    const swept = await fetch(`${later.url}/sendQueuedEmails`, { method: 'POST' });
    await later.stop();
    expect(swept.status).toBe(200);
    expect(await queuedEmail('killed')).toMatchObject({ state: 'sent', attempts: 2 });
    const received = server.received.map(({ email }) => email.messageId);
    expect(received).toEqual(Array.from({ length: copies }, () => '<killed@help.example>'));
  });
});

/** Delivers the event of the created email `killed`. */
const deliver = async ({ events }: Host): Promise<Response> =>
  fetch(`${events}/sendEmail`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ document: 'outbox/killed', time: new Date().toISOString() }),
  });
