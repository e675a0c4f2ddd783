import { beforeAll, describe, expect, it } from 'vitest';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { form } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { requester } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { clearDatabase, db } from '../support/world';

const NOON = Date.parse('2026-11-23T12:00:00+03:00');

/** Creates minimal tickets of a queue. */
const createTickets = async (queue: string, count: number): Promise<void> => {
  const batch = db.batch();
  for (let index = 0; index < count; index += 1)
    batch.create(db.collection('tickets').doc(), { queue });
  await batch.commit();
};

const submittedNow = async () => {
  const olga = requester();
  await run(olga, 'submitTicket', { data: form(), deps: at(NOON) });
  const [ticket] = await stored.ticketsOf(olga.uid);
  return ticket;
};

describe('queue load at receipt', () => {
  beforeAll(clearDatabase);

  it('counts active tickets, not paused or finished ones', async () => {
    await Promise.all([
      createTickets('active', 24),
      createTickets('paused', 7),
      createTickets('done', 90),
    ]);
    const ticket = await submittedNow();
    expect(ticket?.deadline).toMatchObject({
      load: { count: 24, capped: false },
      budget: { amount: 3 * 3_600_000 },
    });
  });

  it('counts earlier submissions and keeps existing deadlines', async () => {
    const first = await submittedNow();
    const second = await submittedNow();
    expect([first?.deadline.load.count, second?.deadline.load.count]).toEqual([25, 26]);
    expect(second?.deadline.budget.amount).toBe(4 * 3_600_000);
    const unmoved = await stored.ticket(first?.number ?? '');
    expect(unmoved.deadline).toEqual(first?.deadline);
  });

  it('is capped at the highest step of the regulation', async () => {
    await createTickets('active', 200);
    const ticket = await submittedNow();
    expect(ticket?.deadline).toMatchObject({
      load: { count: 100, capped: true },
      budget: { amount: 8 * 3_600_000 },
    });
  });

  it('is counted again when a ticket is reopened', async () => {
    await clearDatabase();
    const olga = requester();
    const deps = at(NOON);
    await run(olga, 'submitTicket', { data: form(), deps });
    const [ticket] = await stored.ticketsOf(olga.uid);
    const number = ticket?.number ?? '';
    const resolved = { status: 'resolved', queue: 'done', resolvedAt: NOON, nextCheckAt: NOON + 1 };
    await db.doc(`tickets/${number}`).update(resolved);
    await createTickets('active', 12);
    const outcome = await run(olga, 'reopen', { data: inputsFor(number).reopen, deps });
    expect(outcome).toMatchObject({ ok: true });
    expect((await stored.ticket(number)).deadline.load).toEqual({ count: 12, capped: false });
  });
});

describe('a ticket number collision', () => {
  it('generates another number', async () => {
    const draws = [1, 1, 2].map((byte) => new Uint8Array(5).fill(byte));
    const random = (size: number) => {
      const isNumber = size === 5;
      return isNumber ? (draws.shift() ?? new Uint8Array(5)) : deployedDeps.random(size);
    };
    const [olga, ivan] = [requester('Ольга'), requester('Иван')];
    for (const person of [olga, ivan]) {
      const outcome = await run(person, 'submitTicket', {
        data: form(),
        deps: { ...at(NOON), random },
      });
      expect(outcome).toMatchObject({ ok: true });
    }
    const [[first], [second]] = [
      await stored.ticketsOf(olga.uid),
      await stored.ticketsOf(ivan.uid),
    ];
    expect(first?.number).toMatch(/^[0-9A-Z]{7}$/u);
    expect(second?.number).not.toBe(first?.number);
    expect(draws).toEqual([]);
  });
});
