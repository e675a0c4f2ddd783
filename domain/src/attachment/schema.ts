import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import { limits } from '../limits';

/** What a screenshot may be (clause 2.4), by its content and never by what it is called. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/gif'] as const;

/** One of {@link pictureTypes}. */
export type PictureType = (typeof pictureTypes)[number];

/** The name of a stored file: 16 random bytes in hex. It says nothing of what is in it or whose it is. */
export const attachmentIdSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/u));

/** The pictures of one message, each once; a list that is too long is refused before it is read. */
export const attachmentIdsSchema = z.pipe(
  z.array(z.unknown()).check(z.maxLength(limits.attachments.max)),
  z.array(attachmentIdSchema).check(z.refine((ids) => new Set(ids).size === ids.length)),
);

/** A picture in the thread. `name` is a text to show: nothing is ever found by it. */
export const attachmentSchema = z.object({
  id: attachmentIdSchema,
  name: z.string(),
  type: z.enum(pictureTypes),
  /** Pixels, upright. */
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
});

/** A picture in the thread. */
export type Attachment = z.infer<typeof attachmentSchema>;

/**
 * `uploads/{id}`: a stored file, whose it is and where it belongs. It is written before the file and
 * removed after it, so that no file is ever without one.
 */
export const uploadSchema = z.object({
  attachment: attachmentSchema,
  uid: z.string(),
  at: instantSchema,
  state: z.enum(['storing', 'ready', 'attached', 'removing']),
  /** The ticket in whose thread it stands; null until it does. */
  number: z.nullable(z.string()),
  /** When it is removed unless a message has taken it; null once one has. */
  sweepAt: z.nullable(instantSchema),
});

/** A stored file, whose it is and where it belongs. */
export type Upload = z.infer<typeof uploadSchema>;
