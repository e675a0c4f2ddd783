import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandSequences, runScenario, submissions } from '../testing/arbitraries';
import { anna, boris, newTicket } from '../testing/builders';
import type { Ticket } from '../ticket/schema';
import { builtInViewIds } from './built-in-views';
import {
  countChanges,
  countedViewsOf,
  countShardOf,
  countShards,
  sumOfCounts,
  totalCounts,
  type TicketCounts,
} from './counts';

const counted = (counts: Record<string, number>): TicketCounts => ({ counts, countedViews: [] });

const state: TicketCounts = { counts: {}, countedViews: [...builtInViewIds] };

/** Views of a ticket, spelled out. */
const expectedCounts = ({ queue, assignee, needsCategory }: Ticket): Record<string, number> => ({
  all: 1,
  ...(queue === 'active' && { queue: 1 }),
  ...(queue === 'paused' && { waiting: 1 }),
  ...(queue === 'done' && { resolved: 1 }),
  ...(queue !== 'done' && assignee && { [`mine:${assignee.uid}`]: 1 }),
  ...(queue !== 'done' && needsCategory && { 'to-categorise': 1 }),
});

describe('number of tickets by view', () => {
  it('is that of the views of the ticket after any sequence of commands', () => {
    fc.assert(
      fc.property(submissions, commandSequences, (start, sequence) => {
        const first = newTicket(start);
        const { steps } = runScenario(first, sequence);
        const changes = [
          countChanges(null, first),
          ...steps.map(({ before, decision }) => countChanges(before, decision.ticket)),
        ];
        const totals = sumOfCounts(changes.map(counted));
        const last = steps.at(-1)?.decision.ticket ?? first;
        const left = Object.fromEntries([...totals].filter(([, count]) => count !== 0));
        expect(left).toEqual(expectedCounts(last));
      }),
      { numRuns: 100 },
    );
  });

  it('is spread over shards by the ticket number and added up', () => {
    expect(new Set(['1234566', '1234567', '1234568', '1234569'].map(countShardOf))).toEqual(
      new Set(countShards),
    );
    const totals = totalCounts([counted({ queue: 2 }), counted({ queue: -1, all: 1 }), state]);
    expect(totals).toEqual(
      new Map([
        ['queue', 1],
        ['all', 1],
      ]),
    );
  });

  it('is unknown until every view was counted', () => {
    expect(totalCounts([counted({ queue: 2 })])).toBeNull();
    expect(totalCounts([{ counts: {}, countedViews: builtInViewIds.slice(1) }])).toBeNull();
  });

  it('counts a personal view for each user', () => {
    const keys = countedViewsOf([anna.uid, boris.uid]).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('mine'))).toEqual(['mine:anna', 'mine:boris']);
    expect(keys).toHaveLength(builtInViewIds.length + 1);
    expect(countedViewsOf([])).toHaveLength(builtInViewIds.length - 1);
  });
});
