import { decideDeadline } from '../regulation/deadline';
import type { QueueLoad } from '../regulation/sla-target';
import type { DecisionContext } from './decision';
import { noMilestones } from './milestone';
import { newClock, type Ticket } from './schema';

/**
 * The fields of a ticket that is worked on once more: a deadline of its own with the load of now
 * (clause 3.4), while the result of the cycle that ended is kept.
 */
export const startCycle = (
  { clock, cycles, deadline, category, firstResponse, resolution }: Ticket,
  { load, endedAt }: { readonly load: QueueLoad; readonly endedAt: number },
  { regulation, calendars, now }: DecisionContext,
): Partial<Ticket> => {
  const { from, dueAt } = deadline;
  const { consideredAt } = clock;
  return {
    cycles: [...cycles, { from, dueAt, consideredAt, firstResponse, resolution, endedAt }],
    ...noMilestones,
    clock: newClock,
    deadline: decideDeadline(regulation, calendars, {
      category,
      from: now,
      load,
      pauses: [],
      former: deadline,
    }),
    resolvedAt: null,
    rating: null,
  };
};
