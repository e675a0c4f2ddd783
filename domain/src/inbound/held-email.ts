import * as z from 'zod/mini';
import type { Actor } from '../access/actor';
import type { DomainError } from '../error';
import { commandIdSchema, uidSchema } from '../fields';
import {
  heldOutcomes,
  heldReasons,
  inboxActions,
  type HeldReason,
  type InboxRecord,
} from './record';

/** Input of `handleEmail`: what an agent does with a held email; `uid` is the person to bind. */
export const handleEmailSchema = z
  .strictObject({
    commandId: commandIdSchema,
    id: z.string().check(z.regex(/^[0-9a-f]{64}$/u)),
    action: z.enum(inboxActions),
    uid: z.optional(uidSchema),
  })
  .check(z.refine(({ action, uid }) => (action === 'bind') === (uid !== undefined), 'a person'));

/** Input of `handleEmail`. */
export type HandleEmail = z.infer<typeof handleEmailSchema>;

/** Answer of `heldEmail`: the content of a held email as plain text. */
export const heldEmailSchema = z.object({
  text: z.string(),
  /** Whether the text is the source of a message that could not be parsed. */
  isSource: z.boolean(),
  isTruncated: z.boolean(),
  files: z.array(z.object({ name: z.string(), bytes: z.int() })),
});

/** The content of a held email. */
export type HeldEmail = z.infer<typeof heldEmailSchema>;

/** Whether an email waits for the decision of an agent. */
export const isHeld = ({ outcome }: Pick<InboxRecord, 'outcome'>): boolean =>
  heldOutcomes.some((held) => held === outcome);

/** Whether an agent has released an email, so that limits for unseen email do not apply. */
export const isReleased = ({ actions }: Pick<InboxRecord, 'actions'>): boolean =>
  actions.some(({ action }) => action === 'bind' || action === 'reprocess');

/**
 * Whether the sender is proven and belongs to nobody (clause 2.5). Only then an address may be bound
 * to a person, and the sender may be told how to confirm it: an unproven From may be forged.
 */
export const isProvenStranger = ({
  reason,
  from,
  authentication,
}: Pick<InboxRecord, 'reason' | 'from' | 'authentication'>): boolean =>
  reason === 'sender-unknown' && authentication === 'pass' && from !== null;

/** Returns why an action on an email is impossible, or null. */
export const handlingError = (
  record: InboxRecord,
  action: HandleEmail['action'],
): DomainError | null => {
  const needsStranger = action === 'bind' || action === 'invite';
  const isAllowed = isHeld(record) && (!needsStranger || isProvenStranger(record));
  return isAllowed ? null : { code: 'wrong-status' };
};

/** Maximum number of recorded actions; the oldest ones are dropped. */
const MAX_ACTIONS = 20;

/** Returns the actions of an email with another one. */
export const withAction = (
  { actions }: Pick<InboxRecord, 'actions'>,
  action: HandleEmail['action'],
  { actor: { uid, name }, now }: { readonly actor: Actor; readonly now: number },
): InboxRecord['actions'] =>
  [...actions, { action, by: { uid, name }, at: now }].slice(-MAX_ACTIONS);

/** Returns the fields of an email that is processed again from the start. */
export const releasedEmail = (now: number) => ({
  outcome: null,
  reason: null,
  attempts: 0,
  nextAttemptAt: now,
  recheckAt: null,
});

/** Minimum delay before an unknown sender is looked up again, milliseconds. */
const MIN_RECHECK_MS = 15 * 60_000;

/** Part of the age of an email after which its sender is looked up again. */
const RECHECK_FRACTION = 0.25;

/**
 * Returns when an unknown sender is looked up again, epoch milliseconds: often at first, so that an
 * address that was just confirmed counts soon, and some 40 times in 30 days.
 */
export const nextRecheck = ({ receivedAt }: Pick<InboxRecord, 'receivedAt'>, now: number): number =>
  now + Math.max(MIN_RECHECK_MS, Math.round((now - receivedAt) * RECHECK_FRACTION));

/** Returns why an email is held; null for other email. */
export const heldReasonOf = ({ reason }: Pick<InboxRecord, 'reason'>): HeldReason | null =>
  heldReasons.find((known) => known === reason) ?? null;

/** Returns the clause that an email is held by: its channel (2.1), its sender (2.5) or its content. */
export const clauseOfReason = (reason: HeldReason): '2.1' | '2.2' | '2.5' => {
  if (reason.startsWith('sender-') || reason.startsWith('authentication-')) return '2.5';
  return reason === 'rejected' ? '2.2' : '2.1';
};
