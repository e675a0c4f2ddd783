import * as z from 'zod/mini';
import { bilingualSchema, instantSchema } from '../fields';
import { reasonCodeSchema } from '../regulation/ids';

/** What an agent adds to a reason of clause 2.7: what is asked for, what to read, whom to turn to. */
export const attachedKinds = ['question', 'link', 'referral'] as const;

/** One of {@link attachedKinds}. */
export type AttachedKind = (typeof attachedKinds)[number];

/** A reason of clause 2.7 as it stood when it was given: later versions change nothing of it. */
export const reasonGivenSchema = z.object({
  reason: reasonCodeSchema,
  title: bilingualSchema,
});

/** The words of a refusal or a deferral, for the requester as well. */
const toldShape = {
  ...reasonGivenSchema.shape,
  clause: z.string(),
  text: z.string(),
  attached: z.nullable(z.object({ kind: z.enum(attachedKinds), text: z.string() })),
  at: instantSchema,
};

const refusalShape = {
  ...toldShape,
  /** What the requester can do next. */
  next: z.enum(['supply', 'contest', 'none']),
  /** A refusal after it was contested once: nothing comes after it. */
  final: z.boolean(),
};

const deferralShape = {
  ...toldShape,
  /** The opening of the business day on which the service comes back. */
  until: instantSchema,
};

/** Why a ticket was declined. */
export const declinedSchema = z.object({ ...refusalShape, by: z.string() });

/** Why a ticket was deferred, and until when. */
export const deferralSchema = z.object({ ...deferralShape, by: z.string() });

/** That the requester did not accept a refusal; once in the life of a ticket. */
export const contestedSchema = z.object({
  at: instantSchema,
  /** Whether what was asked for was sent, or the refusal is disputed. */
  kind: z.enum(['supply', 'contest']),
  /** The refusal that it is about. */
  against: declinedSchema,
});

/** A refusal as its requester may know it. */
export const toldRefusalSchema = z.object({
  ...refusalShape,
  /** Until when it can be contested, half-open; null when it cannot. */
  contestUntil: z.nullable(instantSchema),
});

/** A deferral as its requester may know it. */
export const toldDeferralSchema = z.object(deferralShape);

/** That a refusal was contested, as its requester may know it. */
export const toldContestSchema = z.object({
  at: instantSchema,
  kind: z.enum(['supply', 'contest']),
});

/** Why a ticket was declined. */
export type Declined = z.infer<typeof declinedSchema>;

/** Why a ticket was deferred, and until when. */
export type Deferral = z.infer<typeof deferralSchema>;

/** A contested refusal. */
export type Contest = z.infer<typeof contestedSchema>;

/** A refusal as its requester may know it. */
export type ToldRefusal = z.infer<typeof toldRefusalSchema>;

/** A deferral as its requester may know it. */
export type ToldDeferral = z.infer<typeof toldDeferralSchema>;

/** That a refusal was contested, as its requester may know it. */
export type ToldContest = z.infer<typeof toldContestSchema>;
