import { beforeEach, describe, expect, it } from 'vitest';
import { checkDeadlines } from '../../../functions/src/schedules/check-deadlines';
import { overdueTickets } from '../support/overdue';
import { at } from '../support/run';
import { stored } from '../support/stored';
import { clearDatabase } from '../support/world';

const NOON = Date.parse('2026-11-24T12:00:00+03:00');

const missedCounts = async (numbers: readonly string[]): Promise<number[]> => {
  const all = await Promise.all(numbers.map(async (number) => stored.events(number)));
  return all.map((events) => events.filter(({ type }) => type === 'deadlineMissed').length);
};

describe('R6: overlapping and interrupted sweeps', () => {
  beforeEach(clearDatabase);

  it('record every missed deadline once when run concurrently', async () => {
    const numbers = await overdueTickets(150);
    const runs = await Promise.all([1, 2, 3].map(async () => checkDeadlines(at(NOON), Infinity)));
    expect(runs.reduce((sum, { deadlineMissed = 0 }) => sum + deadlineMissed, 0)).toBe(150);
    expect(runs.reduce((sum, { failed = 0 }) => sum + failed, 0)).toBe(0);
    expect(new Set(await missedCounts(numbers))).toEqual(new Set([1]));
    expect(await checkDeadlines(at(NOON), Infinity)).toEqual({ skipped: 0, failed: 0 });
  });

  it('continue after an interrupted run and process everything', async () => {
    const numbers = await overdueTickets(300);
    let clock = NOON;
    // Each call of `now` advances the clock by 100 ms, so a run processes only some tickets.
    const slow = { ...at(0), now: () => (clock += 100) };
    let total = 0;
    for (let runs = 0; total < 300 && runs < 60; runs += 1) {
      const { deadlineMissed = 0 } = await checkDeadlines(slow, clock + 6_000);
      expect(deadlineMissed).toBeGreaterThan(0);
      total += deadlineMissed;
    }
    expect(total).toBe(300);
    expect(new Set(await missedCounts(numbers))).toEqual(new Set([1]));
    const [first = ''] = numbers;
    const { clock: stopped, deadline, nextCheckAt } = await stored.ticket(first);
    expect(stopped.breachedAt).toBe(deadline.dueAt);
    expect(nextCheckAt).toBeNull();
  });
});
