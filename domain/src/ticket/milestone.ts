import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import type { Deadline } from '../regulation/deadline';

/** An act of the service with its own instant, judged by the deadline that held then (clause 3.4). */
export const milestoneSchema = z.object({ at: instantSchema, inTime: z.boolean() });

/** An act of the service with its own instant, and whether it came by the deadline. */
export type Milestone = z.infer<typeof milestoneSchema>;

/** Two facts of one cycle; neither implies the other. */
export interface Milestones {
  /** The first message of the service to the requester. */
  readonly firstResponse: Milestone | null;
  readonly resolution: Milestone | null;
}

/** The fields of {@link Milestones}; absent on tickets from before they were recorded. */
export const milestoneFields = {
  firstResponse: z._default(z.nullable(milestoneSchema), null),
  resolution: z._default(z.nullable(milestoneSchema), null),
};

/** A cycle in which the service has neither written nor resolved. */
export const noMilestones = Object.freeze({ firstResponse: null, resolution: null });

/** The act by which a ticket was considered; `considered` where older records do not say which. */
export type ConsideredBy = 'answered' | 'resolved' | 'considered';

interface Considered extends Partial<Milestones> {
  readonly consideredAt: number | null;
}

/** Names the act that ended the consideration clock: a resolution without a message is no answer. */
export const consideredBy = ({
  consideredAt,
  firstResponse = null,
  resolution = null,
}: Considered): ConsideredBy => {
  if (firstResponse !== null && firstResponse.at === consideredAt) return 'answered';
  if (resolution !== null && resolution.at === consideredAt) return 'resolved';
  return firstResponse === null ? 'considered' : 'answered';
};

interface Judged {
  readonly deadline: Deadline;
  readonly clock: { readonly pausedAt: number | null };
}

/** Judges an act at `now`; a stopped clock has counted only up to its pause. */
export const milestoneAt = ({ deadline, clock }: Judged, now: number): Milestone => ({
  at: now,
  inTime: Math.min(now, clock.pausedAt ?? now) <= deadline.dueAt,
});
