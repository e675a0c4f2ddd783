import { replyAddressOf } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { replyTag } from '../../../functions/src/inbound/reply-token';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { newId } from '../support/call';
import { expectConsistent } from '../support/consistent';
import { portsFor, mailIn, rawEmail, secret, site } from '../support/inbound';
import { requester, staff, type Person } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { db } from '../support/world';

const now = deployedDeps.now();

const inboundFor = (...people: readonly Person[]) => ({
  ports: portsFor(people),
  deps: at(now),
});

/** Sends a first email and returns its ticket number. */
const ticketBy = async (person: Person): Promise<string> => {
  const { number } = await mailIn(rawEmail({ from: person.email }), inboundFor(person));
  if (number === null) throw new Error('the email created no ticket');
  return number;
};

const commandBy = async (person: Person, name: Parameters<typeof run>[1], input: object) => {
  const outcome = await run(person, name, {
    data: { commandId: newId(), ...input },
    deps: at(now),
  });
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.code}`);
  return outcome.value;
};

const replyTo = (number: string, person: Person, text = 'Номер 1204.') =>
  rawEmail({
    from: person.email,
    subject: 'Re: Не открывается каталог',
    text,
    headers: [`In-Reply-To: <${number}@${site.host}>`],
  });

describe('an email of a registered person', () => {
  it('becomes a ticket with the least urgent category, to be set by an agent', async () => {
    const olga = requester();
    const raw = rawEmail({ from: olga.email, text: 'Каталог пуст.\n\n-- \nОльга' });
    const record = await mailIn(raw, inboundFor(olga));
    expect(record).toMatchObject({ outcome: 'ticket', reason: null, authentication: 'pass' });
    const number = record.number ?? '';
    const ticket = await stored.ticket(number);
    expect(ticket).toMatchObject({
      channel: 'email',
      category: 'breeder',
      needsCategory: true,
      receivedAt: now,
      requester: { uid: olga.uid, email: olga.email },
    });
    const [message] = await stored.messages(number);
    expect(message).toMatchObject({ text: 'Каталог пуст.', quoted: '-- \nОльга' });
    await expectConsistent(number);
    const anna = await staff();
    await commandBy(anna, 'setCategory', { number, baseRevision: 1, category: 'breeder' });
    expect((await stored.ticket(number)).needsCategory).toBe(false);
  });

  it('resumes a ticket that waits for its requester', async () => {
    const [olga, anna] = [requester(), await staff()];
    const number = await ticketBy(olga);
    const question = { number, baseRevision: 1, text: 'Какая выставка?' };
    await commandBy(anna, 'waitForRequester', question);
    const record = await mailIn(replyTo(number, olga), inboundFor(olga));
    expect(record).toMatchObject({ outcome: 'reply', number });
    expect(await stored.ticket(number)).toMatchObject({ status: 'open', messageCount: 3 });
    await expectConsistent(number);
  });

  it('reopens a resolved ticket within its grace period, and continues a closed one', async () => {
    const [olga, anna] = [requester(), await staff()];
    const number = await ticketBy(olga);
    await commandBy(anna, 'resolve', { number, baseRevision: 1, text: 'Исправлено.' });
    const first = await mailIn(replyTo(number, olga, 'Снова пуст.'), inboundFor(olga));
    expect(first).toMatchObject({ outcome: 'reply', number });
    expect((await stored.ticket(number)).status).toBe('open');
    const { revision } = await stored.ticket(number);
    await commandBy(anna, 'resolve', { number, baseRevision: revision, text: 'Исправлено.' });
    const later = { ports: portsFor([olga]), deps: at(now + 8 * 24 * 3_600_000) };
    const second = await mailIn(replyTo(number, olga, 'Опять.'), later);
    expect(second.outcome).toBe('ticket');
    expect(second.number).not.toBe(number);
    const [message] = await stored.messages(second.number ?? '');
    expect(message?.text).toContain(`${number.slice(0, 3)}-${number.slice(3)}`);
  });

  it('is added to its ticket by the keyed reply address alone', async () => {
    const olga = requester();
    const number = await ticketBy(olga);
    const to = replyAddressOf({ number, tag: replyTag(secret, number, olga.uid) }, site);
    const record = await mailIn(rawEmail({ from: olga.email, to }), inboundFor(olga));
    expect(record).toMatchObject({ outcome: 'reply', number });
  });

  it('R13: has the time of its receipt, whatever its Date field says', async () => {
    const olga = requester();
    const raw = rawEmail({
      from: olga.email,
      headers: ['Date: Thu, 01 Jan 1970 00:00:00 +0000'],
    });
    const { number } = await mailIn(raw, inboundFor(olga));
    expect(await stored.ticket(number ?? '')).toMatchObject({ receivedAt: now });
  });
});

describe('T16, T18, T19: a sender without the right to a ticket', () => {
  const ways = (number: string, victim: Person) => [
    { headers: [`In-Reply-To: <${number}@${site.host}>`] },
    { headers: [`References: <${number}-x@${site.host}>`] },
    { subject: `Re: [${number}] каталог` },
    { to: replyAddressOf({ number, tag: replyTag(secret, number, victim.uid) }, site) },
    { to: replyAddressOf({ number, tag: '0'.repeat(32) }, site) },
    { to: `support+${number.toLowerCase()}-%%@mail.reglament.test` },
  ];

  it('gets a ticket of their own; the referenced one stays as it is', async () => {
    const [olga, mallory] = [requester(), requester('Мэлори')];
    const number = await ticketBy(olga);
    const before = await stored.ticket(number);
    for (const way of ways(number, olga)) {
      const record = await mailIn(
        rawEmail({ from: mallory.email, ...way }),
        inboundFor(olga, mallory),
      );
      expect([record.outcome, record.number === number]).toEqual(['ticket', false]);
    }
    expect(await stored.ticket(number)).toEqual(before);
  });

  it.each([
    ['fail', 'authentication-failed'],
    ['none', 'authentication-missing'],
  ])('is quarantined with dmarc=%s, without a change', async (dmarc, reason) => {
    const olga = requester();
    const number = await ticketBy(olga);
    const before = await stored.ticket(number);
    const headers = [`In-Reply-To: <${number}@${site.host}>`];
    const raw = rawEmail({ from: olga.email, dmarc, headers });
    expect(await mailIn(raw, inboundFor(olga))).toMatchObject({
      outcome: 'quarantined',
      reason,
      number: null,
    });
    expect(await stored.ticket(number)).toEqual(before);
  });

  it('T22: is quarantined when unknown or shared; only the unknown one is told so', async () => {
    const [olga, twin, stranger] = [requester(), requester(), requester()];
    const count = async () => (await db.collection('outbox').count().get()).data().count;
    const before = await count();
    const unknown = await mailIn(rawEmail({ from: stranger.email }), inboundFor(olga));
    expect(unknown).toMatchObject({ outcome: 'quarantined', reason: 'sender-unknown' });
    const both = inboundFor(olga, { ...twin, email: olga.email });
    const shared = await mailIn(rawEmail({ from: olga.email }), both);
    expect(shared).toMatchObject({ outcome: 'quarantined', reason: 'sender-not-unique' });
    expect(await count()).toBe(before + 1);
  });

  it('never acts as staff', async () => {
    const [olga, anna] = [requester(), await staff()];
    const number = await ticketBy(olga);
    const record = await mailIn(replyTo(number, anna), inboundFor(olga, anna));
    expect(record.number).not.toBe(number);
    expect(await stored.messages(number)).toHaveLength(1);
  });
});

describe('T21: a robot', () => {
  it('with markers creates nothing and is answered by nothing', async () => {
    const olga = requester();
    const number = await ticketBy(olga);
    const headers = [`In-Reply-To: <${number}@${site.host}>`, 'Auto-Submitted: auto-replied'];
    const record = await mailIn(rawEmail({ from: olga.email, headers }), inboundFor(olga));
    expect(record).toMatchObject({ outcome: 'automatic', reason: 'auto-submitted' });
    expect(await stored.messages(number)).toHaveLength(1);
  });

  it('without markers stops at the limit over 200 rounds', async () => {
    const olga = requester();
    const inbound = inboundFor(olga);
    const outcomes: (string | null)[] = [];
    for (let round = 0; round < 200; round += 1) {
      const subject = `Ответ ${round}`;
      outcomes.push((await mailIn(rawEmail({ from: olga.email, subject }), inbound)).outcome);
    }
    expect(outcomes.filter((outcome) => outcome === 'ticket')).toHaveLength(20);
    expect(outcomes.slice(20).every((outcome) => outcome === 'quarantined')).toBe(true);
  });
});
