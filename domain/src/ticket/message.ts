import * as z from 'zod/mini';
import { attachmentSchema } from '../attachment/schema';
import { instantSchema } from '../fields';
import { messageFormats } from '../text/message-format';
import { personSchema } from './person';

/** Missing in older messages and notes, which are plain. */
const formatField = z._default(z.enum(messageFormats), 'plain');

/** `tickets/{n}/messages/{commandId}`: a message visible to the requester. */
export const messageSchema = z.object({
  id: z.string(),
  number: z.string(),
  requesterUid: z.nullable(z.string()),
  author: z.object({ role: z.enum(['requester', 'agent']), name: z.string() }),
  text: z.string(),
  format: formatField,
  steps: z.nullable(z.string()),
  /** Quotes and signature of an email, shown collapsed. Missing in older messages. */
  quoted: z._default(z.nullable(z.string()), null),
  /** Missing in older messages. */
  attachments: z._default(z.array(attachmentSchema), []),
  at: instantSchema,
});

/** A message of the thread. */
export type Message = z.infer<typeof messageSchema>;

/** `tickets/{n}/notes/{commandId}`: an internal note, readable by staff only. */
export const noteSchema = z.object({
  id: z.string(),
  number: z.string(),
  author: personSchema,
  text: z.string(),
  format: formatField,
  at: instantSchema,
});

/** An internal note. */
export type Note = z.infer<typeof noteSchema>;
