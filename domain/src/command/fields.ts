import * as z from 'zod/mini';
import { attachmentIdsSchema } from '../attachment/schema';
import { commandIdSchema, textSchema, ticketNumberSchema, urlSchema } from '../fields';
import { limits } from '../limits';
import { reasonCodeSchema } from '../regulation/ids';
import { messageFormats } from '../text/message-format';

/** The ticket revision that the actor saw (optimistic concurrency). */
const revision = z.int().check(z.minimum(1));

/** The text of a message or a note. */
export const replyText = textSchema(limits.reply);

/** The fields of every command on a ticket. */
export const ticketFields = { commandId: commandIdSchema, number: ticketNumberSchema };

/** The fields of a command with optimistic concurrency control. */
export const revisionFields = { ...ticketFields, baseRevision: revision };

/** How the text is written; applies to texts of staff only. */
export const formatField = { format: z.optional(z.enum(messageFormats)) };

/** The format and the pictures of a message. */
export const attachmentFields = {
  ...formatField,
  attachments: z.optional(attachmentIdsSchema),
};

/** The fields of a message; `baseRevision` is required of agents only. */
export const messageFields = {
  ...ticketFields,
  ...attachmentFields,
  baseRevision: z.optional(revision),
  text: replyText,
};

/** A reason code of clause 2.7, the text for the requester, and the detail the reason requires. */
export const reasonFields = {
  reason: reasonCodeSchema,
  text: replyText,
  question: z.optional(textSchema(limits.attached)),
  link: z.optional(urlSchema),
  referral: z.optional(textSchema(limits.attached)),
};

/** The input of a system command. */
export const systemInput = z.strictObject({ commandId: z.string() });
