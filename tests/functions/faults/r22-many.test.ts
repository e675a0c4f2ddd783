import { zooportalRegulation, type Ticket } from '@reglament/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { batchedReads } from '../../../functions/src/store/batched-reads';
import { readTicketCounts, recountTickets } from '../../../functions/src/store/ticket-counts';
import { call, form, type Answer } from '../support/call';
import { expectConsistent } from '../support/consistent';
import { requester } from '../support/people';
import { stored } from '../support/stored';
import { clearDatabase, db } from '../support/world';

const categoryIds = zooportalRegulation.categories.map(({ id }) => id);

const PEOPLE = 50;
const EACH = 4;

const people = Array.from({ length: PEOPLE }, (_none, at) => requester(`Участник ${at + 1}`));

let answers: Answer[] = [];
let tickets: Ticket[] = [];

/** Repeats a call that found the service overloaded, as the app does, with its idempotency key. */
const callUntilAnswered = async (
  person: (typeof people)[number],
  input: ReturnType<typeof form>,
): Promise<Answer> => {
  const answer = await call(person, 'submitTicket', input);
  return answer.status === 503 ? callUntilAnswered(person, input) : answer;
};

describe('R22: 200 concurrent submissions by 50 users', () => {
  beforeAll(async () => {
    await clearDatabase();
    const forms = people.flatMap((person, at) =>
      Array.from({ length: EACH }, (_none, turn) => ({
        person,
        input: form({ category: categoryIds[(at + turn) % categoryIds.length] ?? 'breeder' }),
      })),
    );
    answers = await Promise.all(
      forms.map(async ({ person, input }) => callUntilAnswered(person, input)),
    );
    tickets = (await Promise.all(people.map(async ({ uid }) => stored.ticketsOf(uid)))).flat();
  });

  it('are all accepted with unique numbers', () => {
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(tickets).toHaveLength(PEOPLE * EACH);
    expect(new Set(tickets.map(({ number }) => number)).size).toBe(PEOPLE * EACH);
  });

  it('each get priority, deadline by load, event, projection and email', async () => {
    for (const { number, priority, category, deadline, receivedAt } of tickets) {
      expect(priority).toBe(categoryIds.indexOf(category) + 1);
      expect(deadline).toMatchObject({ category, priority, from: receivedAt });
      expect(deadline.dueAt).toBeGreaterThan(receivedAt);
      expect(deadline.load.count).toBeLessThan(PEOPLE * EACH);
      expect(await stored.mail(number)).toHaveLength(1);
      await expectConsistent(number);
    }
  });

  it('leave no orphaned documents', async () => {
    const count = async (group: string): Promise<number> =>
      (await db.collectionGroup(group).count().get()).data().count;
    const all = PEOPLE * EACH;
    expect(await count('tickets')).toBe(2 * all);
    for (const group of ['threads', 'events', 'messages', 'outbox', 'commands', 'slots']) {
      expect([group, await count(group)]).toEqual([group, all]);
    }
  });

  it('are all counted', async () => {
    await recountTickets(db);
    const counts = await readTicketCounts(batchedReads(db));
    expect(counts?.get('all')).toBe(PEOPLE * EACH);
    // Nothing had to be corrected.
    expect((await db.doc('ticketCounts/state').get()).get('counts')).toMatchObject({
      all: 0,
      queue: 0,
    });
  });

  it('R23: write no document twice but the counts, so nothing has a condition twice', async () => {
    const groups = ['tickets', 'threads', 'events', 'messages', 'outbox', 'commands', 'slots'];
    const found = await Promise.all(groups.map(async (group) => db.collectionGroup(group).get()));
    const documents: DocumentSnapshot[] = found.flatMap(({ docs }) => docs);
    const again = documents.filter(
      ({ createTime, updateTime }) => createTime?.valueOf() !== updateTime?.valueOf(),
    );
    expect(documents).toHaveLength(8 * PEOPLE * EACH);
    expect(again.map(({ ref }) => ref.path)).toEqual([]);
    const others = (await db.listCollections()).map(({ id }) => id);
    expect(others.toSorted()).toEqual([
      'commands',
      'limits',
      'outbox',
      'portal',
      'search',
      'threads',
      'ticketCounts',
      'tickets',
    ]);
  });
});
