import * as z from 'zod/mini';
import { attachmentIdsSchema } from '../attachment/schema';
import {
  commandIdSchema,
  instantSchema,
  languages,
  lineSchema,
  portalObjectsSchema,
  scoreSchema,
  textSchema,
  ticketNumberSchema,
  uidSchema,
  urlSchema,
} from '../fields';
import { limits } from '../limits';
import { categoryIdSchema, reasonCodeSchema } from '../regulation/ids';
import { submissionExtras } from './extras';

const onTicket = { commandId: commandIdSchema, number: ticketNumberSchema };
const onKnownTicket = { ...onTicket, baseRevision: z.int().check(z.minimum(1)) };
const replyText = textSchema(limits.reply);

/** What a requester fills in (clause 2.2). Everything else on the ticket is the server's. */
export const submitTicketSchema = z.strictObject({
  commandId: commandIdSchema,
  category: categoryIdSchema,
  subject: lineSchema(limits.subject),
  text: textSchema(limits.text),
  steps: z.optional(textSchema(limits.steps)),
  objects: portalObjectsSchema,
  sourceUrl: z.optional(urlSchema),
  attachments: z.optional(attachmentIdsSchema),
  language: z.enum(languages),
  ...submissionExtras,
});

/** `baseRevision` is what an agent saw; a requester's reply is never refused for what an agent did. */
export const replySchema = z.strictObject({
  ...onTicket,
  baseRevision: z.optional(z.int().check(z.minimum(1))),
  text: replyText,
  attachments: z.optional(attachmentIdsSchema),
});

/** What only the staff will read. */
export const addNoteSchema = z.strictObject({ ...onTicket, text: replyText });

/** `to` is an agent's uid, or null to give the ticket back to the queue. */
export const assignSchema = z.strictObject({ ...onKnownTicket, to: z.nullable(uidSchema) });

/** The category that the question really belongs to (clause 3.2). */
export const setCategorySchema = z.strictObject({
  ...onKnownTicket,
  category: categoryIdSchema,
});

/**
 * `dueAt` is the deadline that an administrator gives instead of the regulation's, or null to go back
 * to that; the reason is what everyone is told.
 */
export const setDeadlineSchema = z.strictObject({
  ...onKnownTicket,
  dueAt: z.nullable(instantSchema),
  reason: textSchema(limits.reason),
});

/** The text is the question that the requester is asked. */
export const waitForRequesterSchema = z.strictObject({ ...onKnownTicket, text: replyText });

/** The text, if any, is the last answer. */
export const resolveSchema = z.strictObject({ ...onKnownTicket, text: z.optional(replyText) });

/** A reason of clause 2.7, the words for the requester, and what the reason asks to be added. */
const grounds = {
  reason: reasonCodeSchema,
  text: replyText,
  question: z.optional(textSchema(limits.attached)),
  link: z.optional(urlSchema),
  referral: z.optional(textSchema(limits.attached)),
};

/** A refusal with its reason. */
export const declineSchema = z.strictObject({ ...onKnownTicket, ...grounds });

/** `until` is the local date on which the service comes back. */
export const deferSchema = z.strictObject({ ...onKnownTicket, ...grounds, until: z.iso.date() });

/** The text says why the refusal is not accepted, or supplies what it asked for. */
export const contestSchema = z.strictObject({
  ...onTicket,
  text: replyText,
  attachments: z.optional(attachmentIdsSchema),
});

/** The text says what is still wrong. */
export const reopenSchema = z.strictObject({
  ...onTicket,
  baseRevision: z.optional(z.int().check(z.minimum(1))),
  text: replyText,
  attachments: z.optional(attachmentIdsSchema),
});

/** How good the answer was, 1 to 5, and a word about it. */
export const rateSchema = z.strictObject({
  ...onTicket,
  score: scoreSchema,
  text: z.optional(textSchema(limits.rating)),
});

/** Every command that a client may give, with the schema of its input. */
export const commandSchemas = {
  submitTicket: submitTicketSchema,
  reply: replySchema,
  addNote: addNoteSchema,
  assign: assignSchema,
  setCategory: setCategorySchema,
  setDeadline: setDeadlineSchema,
  waitForRequester: waitForRequesterSchema,
  resolve: resolveSchema,
  decline: declineSchema,
  defer: deferSchema,
  contest: contestSchema,
  reopen: reopenSchema,
  rate: rateSchema,
} as const;

/** The name of a command. */
export type CommandName = keyof typeof commandSchemas;

/** The input of a command, parsed. */
export type CommandInput<Name extends CommandName> = z.infer<(typeof commandSchemas)[Name]>;

/** The commands that act on a ticket that exists. */
export type TicketCommandName = Exclude<CommandName, 'submitTicket'>;

/** What every command answers: the ticket as it stands after it. A repeat gets the same answer. */
export interface CommandAnswer {
  readonly number: string;
  readonly revision: number;
}
