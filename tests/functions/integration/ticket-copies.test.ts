import { beforeEach, describe, expect, it } from 'vitest';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { backfill } from '../../../functions/src/schedules/backfill';
import { batchedReads } from '../../../functions/src/store/batched-reads';
import { readTicketCounts, recountTickets } from '../../../functions/src/store/ticket-counts';
import { callOk, form, newId, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { expectConsistent } from '../support/consistent';
import { requester, staff } from '../support/people';
import { stored } from '../support/stored';
import { clearDatabase, db } from '../support/world';

/** Creates tickets that no command counts. */
const createTickets = async (queue: string, count: number): Promise<void> => {
  const batch = db.batch();
  for (let index = 0; index < count; index += 1)
    batch.create(db.collection('tickets').doc(), { queue });
  await batch.commit();
};

const loadOfNext = async () => {
  const { deadline } = await stored.ticket(await submit(requester()));
  return deadline.load;
};

describe('the stored number of tickets', () => {
  beforeEach(clearDatabase);

  it('is the load of the next ticket once they were counted', async () => {
    await createTickets('active', 24);
    await createTickets('done', 9);
    expect(await loadOfNext()).toEqual({ count: 24, capped: false });
    expect(await recountTickets(db)).toBe(true);
    await createTickets('active', 5);
    expect(await loadOfNext()).toEqual({ count: 25, capped: false });
    expect(await recountTickets(db)).toBe(true);
    expect(await loadOfNext()).toEqual({ count: 31, capped: false });
    expect(await recountTickets(db)).toBe(false);
  });

  it('is capped at the highest step of the regulation', async () => {
    await createTickets('active', 120);
    await recountTickets(db);
    expect(await loadOfNext()).toEqual({ count: 100, capped: true });
  });

  it('is not used while one of its documents is unreadable', async () => {
    await createTickets('active', 12);
    await recountTickets(db);
    await db.doc('ticketCounts/0').set({ counts: 'many' });
    expect(await loadOfNext()).toEqual({ count: 12, capped: false });
  });

  it('follows tickets from view to view, and needs no correction', async () => {
    const anna = await staff('Анна');
    await recountTickets(db);
    const olga = requester();
    const [number, other] = [await submit(olga), await submit(olga)];
    const { revision } = await stored.ticket(number);
    await callOk(anna, 'assign', { ...inputsFor(number, revision).assign, to: anna.uid });
    await callOk(anna, 'resolve', inputsFor(other).resolve);
    const counts = await readTicketCounts(batchedReads(db));
    expect(Object.fromEntries(counts ?? [])).toMatchObject({
      all: 2,
      queue: 1,
      resolved: 1,
      [`mine:${anna.uid}`]: 1,
    });
    expect(await recountTickets(db)).toBe(false);
  });
});

describe('the thread in one document', () => {
  beforeEach(clearDatabase);

  it('is left to the backfill where it is missing or damaged', async () => {
    const olga = requester();
    const [missing, damaged] = [await submit(olga), await submit(olga)];
    const reply = async (number: string, text: string) =>
      callOk(olga, 'reply', { commandId: newId(), number, text });
    await db.doc(`threads/${missing}`).delete();
    await db.doc(`threads/${damaged}`).update({ messages: 'none' });
    for (const number of [missing, damaged]) {
      await reply(number, 'Каталог по-прежнему не собирается.');
      expect((await db.doc(`threads/${number}`).get()).exists).toBe(false);
    }
    expect((await backfill(db, deployedDeps)).threads).toMatchObject({ rewritten: 2, failed: 0 });
    for (const number of [missing, damaged]) {
      await expectConsistent(number);
      await reply(number, 'Спасибо, теперь собирается.');
      await expectConsistent(number);
    }
    expect((await backfill(db, deployedDeps)).threads).toEqual({ skipped: 2, failed: 0 });
  });

  it('has the latest items of a long conversation', async () => {
    const olga = requester();
    const number = await submit(olga, form());
    for (let turn = 0; turn < 8; turn += 1) {
      const text = String(turn).repeat(10_000);
      await callOk(olga, 'reply', { commandId: newId(), number, text });
    }
    const [thread, messages] = [await stored.thread(number), await stored.messages(number)];
    expect(thread.from).toBeGreaterThan(0);
    expect(thread.messages.length).toBeGreaterThan(2);
    expect(thread.messages).toEqual(messages.filter(({ at }) => at >= thread.from));
  });
});
