import * as z from 'zod/mini';
import { bilingualSchema, instantSchema } from '../fields';
import { reasonCodeSchema } from '../regulation/ids';

/** Kinds of detail that an agent adds to a reason of clause 2.7. */
export const reasonDetailKinds = ['question', 'link', 'referral'] as const;

/** One of {@link reasonDetailKinds}. */
export type ReasonDetailKind = (typeof reasonDetailKinds)[number];

/** A reason of clause 2.7 with its title at that time, unaffected by later versions. */
export const reasonGivenSchema = z.object({
  reason: reasonCodeSchema,
  title: bilingualSchema,
});

/** Fields of a decline or a deferral that the requester may see. */
const requesterShape = {
  ...reasonGivenSchema.shape,
  clause: z.string(),
  text: z.string(),
  attached: z.nullable(z.object({ kind: z.enum(reasonDetailKinds), text: z.string() })),
  at: instantSchema,
};

const declineShape = {
  ...requesterShape,
  /** The next action of the requester. */
  next: z.enum(['supply', 'contest', 'none']),
  /** Whether it follows a contest and cannot be contested again. */
  final: z.boolean(),
};

const deferralShape = {
  ...requesterShape,
  /** Opening time of the business day on which the ticket returns to the queue. */
  until: instantSchema,
};

/** A decline: reason, text and author. */
export const declineSchema = z.object({ ...declineShape, by: z.string() });

/** A deferral: reason, text, date and author. */
export const deferralSchema = z.object({ ...deferralShape, by: z.string() });

/** A contest of a decline; at most one per ticket. */
export const contestedSchema = z.object({
  at: instantSchema,
  /** `supply`: the requested data was sent; `contest`: the decline is disputed. */
  kind: z.enum(['supply', 'contest']),
  /** The contested decline. */
  against: declineSchema,
});

/** A decline in the requester view. */
export const requesterDeclineSchema = z.object({
  ...declineShape,
  /** End of the contest period, excluded; null if it cannot be contested. */
  contestUntil: z.nullable(instantSchema),
});

/** A deferral in the requester view. */
export const requesterDeferralSchema = z.object(deferralShape);

/** A contest in the requester view. */
export const requesterContestSchema = z.object({
  at: instantSchema,
  kind: z.enum(['supply', 'contest']),
});

/** A decline: reason, text and author. */
export type Decline = z.infer<typeof declineSchema>;

/** A deferral: reason, text, date and author. */
export type Deferral = z.infer<typeof deferralSchema>;

/** A contest of a decline. */
export type Contest = z.infer<typeof contestedSchema>;

/** A decline in the requester view. */
export type RequesterDecline = z.infer<typeof requesterDeclineSchema>;

/** A deferral in the requester view. */
export type RequesterDeferral = z.infer<typeof requesterDeferralSchema>;

/** A contest in the requester view. */
export type RequesterContest = z.infer<typeof requesterContestSchema>;
