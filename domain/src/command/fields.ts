import * as z from 'zod/mini';
import { attachmentIdsSchema } from '../attachment/schema';
import { commandIdSchema, textSchema, ticketNumberSchema, urlSchema } from '../fields';
import { limits } from '../limits';
import { reasonCodeSchema } from '../regulation/ids';

/** The revision of the ticket that the actor saw. */
const revision = z.int().check(z.minimum(1));

/** The text of a message or a note. */
export const replyText = textSchema(limits.reply);

/** The fields of every command on a ticket. */
export const ticketFields = { commandId: commandIdSchema, number: ticketNumberSchema };

/** The fields of a command that is refused when the ticket changed since the actor saw it. */
export const revisionFields = { ...ticketFields, baseRevision: revision };

/** A message of a requester or an agent. `baseRevision` is required of agents only. */
export const messageFields = {
  ...ticketFields,
  baseRevision: z.optional(revision),
  text: replyText,
  attachments: z.optional(attachmentIdsSchema),
};

/** A reason of clause 2.7, the words for the requester, and what the reason asks to be added. */
export const reasonFields = {
  reason: reasonCodeSchema,
  text: replyText,
  question: z.optional(textSchema(limits.attached)),
  link: z.optional(urlSchema),
  referral: z.optional(textSchema(limits.attached)),
};

/** The input of a command that the service gives itself. */
export const systemInput = z.strictObject({ commandId: z.string() });
