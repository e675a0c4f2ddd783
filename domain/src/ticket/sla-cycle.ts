import { decideDeadline } from '../regulation/deadline';
import type { QueueLoad } from '../regulation/sla-target';
import type { DecisionContext } from './decision';
import { noMilestones } from './milestone';
import { newClock, type Ticket } from './schema';

/**
 * Starts a new SLA cycle: archives the previous cycle and computes a new deadline with the current
 * load (clause 3.4).
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
