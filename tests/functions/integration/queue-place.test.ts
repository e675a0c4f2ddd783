import { beforeEach, describe, expect, it } from 'vitest';
import { queuePlace } from '../../../functions/src/queries/queue-place';
import { call, callOk, form, newId } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { callerOf, requester, staff, type Person } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { clearDatabase, db } from '../support/world';

const NOON = Date.parse('2026-11-23T12:00:00+03:00');

const submitAt = async (now: number, category: 'organiser-system' | 'participant' | 'breeder') => {
  const person = requester();
  await run(person, 'submitTicket', {
    data: form({ category, commandId: newId() }),
    deps: at(now),
  });
  const [ticket] = await stored.ticketsOf(person.uid);
  return { person, number: ticket?.number ?? '' };
};

const positionOf = async ({ person, number }: { person: Person; number: string }) =>
  queuePlace({ caller: callerOf(person), data: { number } }, at(NOON));

const position = (ahead: number, capped = false) => ({ ok: true, value: { ahead, capped } });

describe('queuePlace', () => {
  beforeEach(clearDatabase);

  it('orders by priority, then by time of receipt', async () => {
    const late = await submitAt(NOON + 3, 'participant');
    const early = await submitAt(NOON + 1, 'participant');
    const last = await submitAt(NOON, 'breeder');
    const first = await submitAt(NOON + 9, 'organiser-system');
    const places = await Promise.all([first, early, late, last].map(positionOf));
    expect(places).toEqual([position(0), position(1), position(2), position(3)]);
  });

  it('advances when an earlier ticket leaves the queue, also for staff', async () => {
    const [before, mine] = [await submitAt(NOON, 'breeder'), await submitAt(NOON + 1, 'breeder')];
    const anna = await staff('Анна');
    expect(await positionOf(mine)).toEqual(position(1));
    await callOk(anna, 'waitForRequester', inputsFor(before.number).waitForRequester);
    expect(await positionOf(mine)).toEqual(position(0));
    const byStaff = await call(anna, 'queuePlace', { number: mine.number });
    expect(byStaff.result).toEqual({ ahead: 0, capped: false });
  });

  it('rejects a ticket that is not queued', async () => {
    const mine = await submitAt(NOON, 'breeder');
    await callOk(await staff('Анна'), 'resolve', inputsFor(mine.number).resolve);
    expect(await positionOf(mine)).toEqual({ ok: false, error: { code: 'wrong-status' } });
  });

  it('is capped at 500', async () => {
    for (let batches = 0; batches < 2; batches += 1) {
      const batch = db.batch();
      for (let count = 0; count < 300; count += 1) {
        batch.create(db.collection('tickets').doc(), {
          queue: 'active',
          priority: 1,
          receivedAt: 1,
        });
      }
      await batch.commit();
    }
    expect(await positionOf(await submitAt(NOON, 'breeder'))).toEqual(position(500, true));
  });

  it.each([undefined, null, {}, { number: 'x' }, { number: 7 }, { number: 'K7Q2M44', more: 1 }])(
    'rejects the input %j',
    async (data) => {
      const outcome = await queuePlace({ caller: callerOf(requester()), data }, at(NOON));
      expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    },
  );
});
