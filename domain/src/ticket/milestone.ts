import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import type { Deadline } from '../regulation/deadline';

/** Time of a milestone and whether it met the deadline valid then (clause 3.4). */
export const milestoneSchema = z.object({ at: instantSchema, inTime: z.boolean() });

/** Time of a milestone and whether it met the deadline. */
export type Milestone = z.infer<typeof milestoneSchema>;

/** Independent milestones of an SLA cycle. */
export interface Milestones {
  /** The first message from staff to the requester. */
  readonly firstResponse: Milestone | null;
  readonly resolution: Milestone | null;
}

/** Schema fields of {@link Milestones}; missing in older tickets. */
export const milestoneFields = {
  firstResponse: z._default(z.nullable(milestoneSchema), null),
  resolution: z._default(z.nullable(milestoneSchema), null),
};

/** Milestones of a new SLA cycle. */
export const noMilestones = Object.freeze({ firstResponse: null, resolution: null });

/** What stopped the SLA timer; `considered` if an older record does not tell. */
export type ConsideredBy = 'answered' | 'resolved' | 'considered';

interface Considered extends Partial<Milestones> {
  readonly consideredAt: number | null;
}

/** Returns what stopped the SLA timer; a resolution without a message is not an answer. */
export const consideredBy = ({
  consideredAt,
  firstResponse = null,
  resolution = null,
}: Considered): ConsideredBy => {
  if (firstResponse !== null && firstResponse.at === consideredAt) return 'answered';
  if (resolution !== null && resolution.at === consideredAt) return 'resolved';
  return firstResponse === null ? 'considered' : 'answered';
};

interface TimerState {
  readonly deadline: Deadline;
  readonly clock: { readonly pausedAt: number | null };
}

/** Creates a milestone at `now`; during a pause the deadline is compared with the pause's start. */
export const milestoneAt = ({ deadline, clock }: TimerState, now: number): Milestone => ({
  at: now,
  inTime: Math.min(now, clock.pausedAt ?? now) <= deadline.dueAt,
});
