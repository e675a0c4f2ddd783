import { describe, expect, it } from 'vitest';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { acceptsAll, deliver, sentEmail, suppressionOf, emailFailureOf } from '../support/bounces';
import { newId } from '../support/call';
import { expectConsistent } from '../support/consistent';
import { deliveryReport } from '../support/delivery-report';
import { mailIn, portsFor, site } from '../support/inbound';
import { queuedEmail, queueEmail } from '../support/mail-queue';
import { requester, staff } from '../support/people';
import { at, run } from '../support/run';
import { stored, updateTimesOf } from '../support/stored';
import { db } from '../support/world';

const HOUR = 3_600_000;
const now = deployedDeps.now();

const inbound = (time = now + HOUR) => ({ ports: portsFor([]), deps: at(time) });

const failuresOf = async (number: string) =>
  (await stored.events(number)).filter(({ type }) => type === 'emailFailed');

/** Number of emails in the mail queue. */
const queueSize = async () => (await db.collection('outbox').count().get()).data().count;

describe('R10: an email that was accepted and then returned', () => {
  it('moves the conversation to the site: ticket, address and requester know it', async () => {
    const [olga, anna] = [requester(), await staff()];
    const email = await sentEmail(olga, now);
    const { number, id: emailId } = email;
    const before = await queueSize();
    const record = await mailIn(deliveryReport(email), inbound());
    expect(record).toMatchObject({ outcome: 'automatic', reason: 'delivery-report', number });
    const failure = { reason: 'address-rejected', at: now + HOUR };
    expect(await queuedEmail(emailId)).toMatchObject({ state: 'failed', failure });
    expect(await stored.ticket(number)).toMatchObject({
      emailFailure: { ...failure, address: olga.email },
      revision: 1,
    });
    expect(await failuresOf(number)).toMatchObject([{ clause: '2.8', actor: { role: 'system' } }]);
    expect(await suppressionOf(olga)).toMatchObject({ state: 'suppressed', emailId, number });
    expect(await emailFailureOf(olga)).toMatchObject({
      ...failure,
      address: olga.email,
      testedAt: null,
    });
    expect(await queueSize()).toBe(before);
    await expectConsistent(number);

    const data = { commandId: newId(), number, baseRevision: 1, text: 'Готово.' };
    await run(anna, 'reply', { data, deps: at(now + 2 * HOUR) });
    const reply = await deliver(`${number}-${data.commandId}`, now + 2 * HOUR);
    expect(reply).toMatchObject({ state: 'suppressed', attempts: 0, nextAttemptAt: null });
    expect((await stored.ticket(number)).emailFailure?.at).toBe(now + 2 * HOUR);
    expect(await failuresOf(number)).toHaveLength(2);
  });

  it('counts when it is soft: the third email suppresses', async () => {
    const olga = requester();
    const states: (string | undefined)[] = [];
    for (const [action, status] of [
      ['delayed', '4.4.1'],
      ['failed', '5.2.2'],
      ['failed', '4.2.2'],
    ] as const) {
      const email = await sentEmail(olga, now);
      await mailIn(deliveryReport(email, { action, status }), inbound());
      states.push((await suppressionOf(olga))?.state);
      expect((await queuedEmail(email.id)).state).toBe(action === 'failed' ? 'failed' : 'sent');
    }
    expect(states).toEqual(['counting', 'counting', 'suppressed']);
  });

  it('is noted on the ticket of a requester without an account', async () => {
    const olga = requester();
    const email = await sentEmail(olga, now);
    await db.doc(`outbox/${email.id}`).update({ 'to.uid': null });
    await mailIn(deliveryReport(email), inbound());
    expect((await stored.ticket(email.number)).emailFailure).not.toBeNull();
    expect(await emailFailureOf(olga)).toBeNull();
  });

  it('R9: is recorded in the same way when the server refuses the address at once', async () => {
    const olga = requester();
    const first = await sentEmail(olga, now);
    await queueEmail(`refused-${first.id}`, {
      ...first,
      id: `refused-${first.id}`,
      state: 'pending',
      attempts: 0,
      nextAttemptAt: now,
    });
    const refuses = {
      ...acceptsAll,
      send: async () => ({
        ok: false as const,
        error: { command: 'RCPT TO', code: 550, reply: '550 5.1.1 unknown' },
      }),
    };
    expect(await deliver(`refused-${first.id}`, now, refuses)).toMatchObject({ state: 'failed' });
    expect(await suppressionOf(olga)).toMatchObject({ state: 'suppressed' });
    expect(await failuresOf(first.number)).toHaveLength(1);
    expect(await emailFailureOf(olga)).toMatchObject({ address: olga.email });
  });

  it('R11: counts once, however often it is reported', async () => {
    const olga = requester();
    const email = await sentEmail(olga, now);
    const raw = deliveryReport(email, { status: '5.2.2' });
    await Promise.all(Array.from({ length: 10 }, async () => mailIn(raw, inbound())));
    await Promise.all(
      Array.from({ length: 10 }, async () =>
        mailIn(deliveryReport(email, { status: '5.2.2' }), inbound(now + 2 * HOUR)),
      ),
    );
    expect(await suppressionOf(olga)).toMatchObject({
      state: 'counting',
      soft: [{ emailId: email.id }],
    });
    expect(await failuresOf(email.number)).toHaveLength(1);
  });

  it('R3: is completed after a crash at any step', async () => {
    const olga = requester();
    const email = await sentEmail(olga, now);
    const { id } = await mailIn(deliveryReport(email), inbound());
    // What a crash leaves behind: the effects of the first steps, and a record without an outcome.
    await db.doc(`outbox/${email.id}`).update({ state: 'sent', failure: null });
    await db.doc(`people/${olga.uid}`).update({ emailFailure: null });
    await db.doc(`inbox/${id}`).update({ outcome: null, nextAttemptAt: now });
    await mailIn(deliveryReport(email, { id: 'other@mx.test' }), inbound());
    expect((await queuedEmail(email.id)).state).toBe('failed');
    expect(await emailFailureOf(olga)).not.toBeNull();
    expect(await failuresOf(email.number)).toHaveLength(1);
  });

  it('R12, R13: is dated by the server, and a poisonous report stops no other', async () => {
    const olga = requester();
    const email = await sentEmail(olga, now);
    const parts = Array.from({ length: 10_000 }, () => '--part\r\n\r\nx\r\n').join('');
    const poison = `Content-Type: multipart/report; boundary="part"\r\n\r\n${parts}--part--`;
    expect(await mailIn(Buffer.from(poison), inbound())).toMatchObject({ outcome: 'unparsable' });
    const headers = ['Date: Thu, 01 Jan 1970 00:00:00 +0000'];
    await mailIn(deliveryReport(email, { headers }), inbound());
    expect(await suppressionOf(olga)).toMatchObject({ since: now + HOUR });
  });
});

describe('T39: a forged delivery report', () => {
  it('suppresses nobody without the secret Message-ID, or for another recipient', async () => {
    const [olga, ivan] = [requester(), requester('Иван')];
    const email = await sentEmail(olga, now);
    const known = [
      `${email.number}@${site.host}`,
      `${email.id}@${site.host}`,
      `${email.id}.${'0'.repeat(32)}@${site.host}`,
      null,
    ];
    const before = await updateTimesOf(`tickets/${email.number}`);
    const reports = [
      ...known.map((messageId) => deliveryReport(email, { messageId })),
      ...[ivan.email, olga.email.replace('r-', 'ｒ-'), `"${olga.email}"@evil.test`].map(
        (recipient) => deliveryReport(email, { recipient }),
      ),
    ];
    for (const raw of reports)
      expect(await mailIn(raw, inbound())).toMatchObject({ outcome: 'automatic', number: null });
    expect([await suppressionOf(olga), await suppressionOf(ivan)]).toEqual([null, null]);
    expect(await updateTimesOf(`tickets/${email.number}`)).toEqual(before);
    expect((await queuedEmail(email.id)).state).toBe('sent');
  });

  it('about an email that was not sent yet changes nothing', async () => {
    const olga = requester();
    const email = await sentEmail(olga, now);
    await db.doc(`outbox/${email.id}`).update({ state: 'pending', attempts: 0 });
    expect((await mailIn(deliveryReport(email), inbound())).number).toBeNull();
    expect(await suppressionOf(olga)).toBeNull();
  });

  it('T21: is answered by nothing in 1,000 tries, and the true one still counts', async () => {
    const olga = requester();
    const email = await sentEmail(olga, now);
    const before = await queueSize();
    for (let round = 0; round < 20; round += 1) {
      const guesses = Array.from({ length: 50 }, async (_none, index) => {
        const secret = (round * 50 + index).toString(16).padStart(32, '0');
        const messageId = `${email.id}.${secret}@${site.host}`;
        return (await mailIn(deliveryReport(email, { messageId }), inbound())).number;
      });
      expect(new Set(await Promise.all(guesses))).toEqual(new Set([null]));
    }
    expect(await suppressionOf(olga)).toBeNull();
    await mailIn(deliveryReport(email), inbound());
    expect(await suppressionOf(olga)).toMatchObject({ state: 'suppressed' });
    expect(await queueSize()).toBe(before);
  });
});
