import { rateLimits } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { testEmail } from '../../../functions/src/people/test-email';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { deliver, sentEmail, suppressionOf, emailFailureOf } from '../support/bounces';
import { newId } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { deliveryReport } from '../support/delivery-report';
import { mailIn, portsFor } from '../support/inbound';
import { callerOf, requester, staff, type Person } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { db } from '../support/world';

const HOUR = 3_600_000;
const now = deployedDeps.now();

const ask = async (person: Person, step: string, time = now + HOUR, commandId = newId()) =>
  testEmail({ caller: callerOf(person), data: { commandId, step } }, at(time));

/** A requester whose first email was returned. */
const bounced = async (person = requester()) => {
  const email = await sentEmail(person, now);
  await mailIn(deliveryReport(email), { ports: portsFor([]), deps: at(now) });
  return { person, email };
};

const testsOf = async (number: string) =>
  (await stored.mail(number)).filter(({ template }) => template === 'test');

describe('a test message (clause 2.8)', () => {
  it('lifts the suppression; a new bounce restores it', async () => {
    const { person, email } = await bounced();
    const commandId = newId();
    const asked = await ask(person, 'send', now + HOUR, commandId);
    expect(asked).toMatchObject({ ok: true, value: { emailFailure: { testedAt: now + HOUR } } });
    expect(await ask(person, 'send', now + HOUR, commandId)).toEqual(asked);
    expect(await suppressionOf(person)).toMatchObject({ state: 'testing' });
    const [test, ...others] = await testsOf(email.number);
    expect([others, test?.to.address, test?.text]).toEqual([[], person.email, null]);
    const sent = await deliver(test?.id ?? '', now + HOUR);
    expect(sent.state).toBe('sent');
    const late = deliveryReport(email);
    await mailIn(late, { ports: portsFor([]), deps: at(now + 2 * HOUR) });
    expect(await suppressionOf(person)).toMatchObject({ state: 'testing' });
    await mailIn(deliveryReport(sent), { ports: portsFor([]), deps: at(now + 2 * HOUR) });
    expect(await suppressionOf(person)).toMatchObject({ state: 'suppressed', emailId: test?.id });
    expect(await emailFailureOf(person)).toMatchObject({ at: now + 2 * HOUR, testedAt: null });
  });

  it('that has arrived ends the matter, by the word of the person', async () => {
    const { person } = await bounced();
    expect(await ask(person, 'arrived')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await ask(person, 'send');
    expect(await ask(person, 'arrived')).toEqual({ ok: true, value: { emailFailure: null } });
    expect([await emailFailureOf(person), await suppressionOf(person)]).toEqual([null, null]);
  });

  it('goes to the corrected address, as all emails from then on', async () => {
    const { person, email } = await bounced();
    const moved = { ...person, email: `new-${person.email}` };
    await ask(moved, 'send');
    const [test] = await testsOf(email.number);
    expect(test?.to.address).toBe(moved.email);
    expect(await suppressionOf(person)).toMatchObject({ state: 'suppressed' });
    const anna = await staff();
    const { reply } = inputsFor(email.number);
    await run(anna, 'reply', { data: reply, deps: at(now + HOUR) });
    const answer = await deliver(`${email.number}-${reply.commandId}`, now + HOUR);
    expect(answer).toMatchObject({ state: 'sent', to: { address: moved.email } });
  });

  it('goes to the address that the host named last, whatever the token says', async () => {
    const { person, email } = await bounced();
    const corrected = `host-${person.email}`;
    await db.doc(`people/${person.uid}`).update({ email: corrected, vouchedAt: now });
    await ask(person, 'send');
    const [test] = await testsOf(email.number);
    expect(test?.to.address).toBe(corrected);
  });

  it('is refused without a failure, without a verified address, and too often', async () => {
    const olga = requester();
    expect(await ask(olga, 'send')).toMatchObject({ error: { code: 'not-found' } });
    const unverified = requester('Ольга', { email_verified: false });
    expect(await ask(unverified, 'send')).toMatchObject({ error: { code: 'email-unverified' } });
    expect(await ask(olga, 'stop')).toMatchObject({ error: { code: 'invalid-input' } });
    const { person, email } = await bounced();
    const { max } = rateLimits.testEmail;
    for (let count = 0; count < max; count += 1) await ask(person, 'send');
    expect(await ask(person, 'send')).toMatchObject({ error: { code: 'rate-limited' } });
    expect(await testsOf(email.number)).toHaveLength(max);
  });
});
