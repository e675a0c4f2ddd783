import * as z from 'zod/mini';
import { bilingualSchema, instantSchema } from '../fields';
import { reasonCodeSchema } from '../regulation/ids';

/** What an agent adds to a reason of clause 2.7: what is asked for, what to read, whom to turn to. */
export const reasonDetailKinds = ['question', 'link', 'referral'] as const;

/** One of {@link reasonDetailKinds}. */
export type ReasonDetailKind = (typeof reasonDetailKinds)[number];

/** A reason of clause 2.7 as it stood when it was given: later versions change nothing of it. */
export const reasonGivenSchema = z.object({
  reason: reasonCodeSchema,
  title: bilingualSchema,
});

/** The words of a refusal or a deferral, for the requester as well. */
const requesterShape = {
  ...reasonGivenSchema.shape,
  clause: z.string(),
  text: z.string(),
  attached: z.nullable(z.object({ kind: z.enum(reasonDetailKinds), text: z.string() })),
  at: instantSchema,
};

const declineShape = {
  ...requesterShape,
  /** What the requester can do next. */
  next: z.enum(['supply', 'contest', 'none']),
  /** A refusal after it was contested once: nothing comes after it. */
  final: z.boolean(),
};

const deferralShape = {
  ...requesterShape,
  /** The opening of the business day on which the service comes back. */
  until: instantSchema,
};

/** Why a ticket was declined. */
export const declineSchema = z.object({ ...declineShape, by: z.string() });

/** Why a ticket was deferred, and until when. */
export const deferralSchema = z.object({ ...deferralShape, by: z.string() });

/** That the requester did not accept a refusal; once in the life of a ticket. */
export const contestedSchema = z.object({
  at: instantSchema,
  /** Whether what was asked for was sent, or the refusal is disputed. */
  kind: z.enum(['supply', 'contest']),
  /** The refusal that it is about. */
  against: declineSchema,
});

/** A refusal as its requester may know it. */
export const requesterDeclineSchema = z.object({
  ...declineShape,
  /** Until when it can be contested, half-open; null when it cannot. */
  contestUntil: z.nullable(instantSchema),
});

/** A deferral as its requester may know it. */
export const requesterDeferralSchema = z.object(deferralShape);

/** That a refusal was contested, as its requester may know it. */
export const requesterContestSchema = z.object({
  at: instantSchema,
  kind: z.enum(['supply', 'contest']),
});

/** Why a ticket was declined. */
export type Decline = z.infer<typeof declineSchema>;

/** Why a ticket was deferred, and until when. */
export type Deferral = z.infer<typeof deferralSchema>;

/** A contested refusal. */
export type Contest = z.infer<typeof contestedSchema>;

/** A refusal as its requester may know it. */
export type RequesterDecline = z.infer<typeof requesterDeclineSchema>;

/** A deferral as its requester may know it. */
export type RequesterDeferral = z.infer<typeof requesterDeferralSchema>;

/** That a refusal was contested, as its requester may know it. */
export type RequesterContest = z.infer<typeof requesterContestSchema>;
