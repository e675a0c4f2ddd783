import { beforeEach, describe, expect, it } from 'vitest';
import { queuePlace } from '../../../functions/src/queries/queue-place';
import { actsOn } from '../support/acts';
import { call, done, form, newId } from '../support/call';
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

const placeOf = async ({ person, number }: { person: Person; number: string }) =>
  queuePlace({ caller: callerOf(person), data: { number } }, at(NOON));

const place = (ahead: number, capped = false) => ({ ok: true, value: { ahead, capped } });

describe('the place in the queue', () => {
  beforeEach(clearDatabase);

  it('is by priority and then by arrival', async () => {
    const late = await submitAt(NOON + 3, 'participant');
    const early = await submitAt(NOON + 1, 'participant');
    const last = await submitAt(NOON, 'breeder');
    const first = await submitAt(NOON + 9, 'organiser-system');
    const places = await Promise.all([first, early, late, last].map(placeOf));
    expect(places).toEqual([place(0), place(1), place(2), place(3)]);
  });

  it('moves up when somebody before is answered, and is the same for the staff', async () => {
    const [before, mine] = [await submitAt(NOON, 'breeder'), await submitAt(NOON + 1, 'breeder')];
    const anna = await staff('Анна');
    expect(await placeOf(mine)).toEqual(place(1));
    await done(anna, 'waitForRequester', actsOn(before.number).waitForRequester);
    expect(await placeOf(mine)).toEqual(place(0));
    const seen = await call(anna, 'queuePlace', { number: mine.number });
    expect(seen.result).toEqual({ ahead: 0, capped: false });
  });

  it('is not told for a ticket that stands in no queue', async () => {
    const mine = await submitAt(NOON, 'breeder');
    await done(await staff('Анна'), 'resolve', actsOn(mine.number).resolve);
    expect(await placeOf(mine)).toEqual({ ok: false, error: { code: 'wrong-status' } });
  });

  it('is counted to five hundred', async () => {
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
    expect(await placeOf(await submitAt(NOON, 'breeder'))).toEqual(place(500, true));
  });

  it.each([undefined, null, {}, { number: 'x' }, { number: 7 }, { number: 'K7Q2M44', more: 1 }])(
    'is not told for %j',
    async (data) => {
      const outcome = await queuePlace({ caller: callerOf(requester()), data }, at(NOON));
      expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    },
  );
});
