import * as z from 'zod/mini';
import { instantSchema } from '../fields';
import { limits } from '../limits';

/** Allowed picture types (clause 2.4), detected by content, not by file name. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/gif'] as const;

/** One of {@link pictureTypes}. */
export type PictureType = (typeof pictureTypes)[number];

/** The id of a stored file: 16 random bytes in hex. */
export const attachmentIdSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/u));

/** Unique attachment ids of a message; the length is checked before the items. */
export const attachmentIdsSchema = z.pipe(
  z.array(z.unknown()).check(z.maxLength(limits.attachments.max)),
  z.array(attachmentIdSchema).check(z.refine((ids) => new Set(ids).size === ids.length)),
);

/** A picture in the thread; `name` is display text only. */
export const attachmentSchema = z.object({
  id: attachmentIdSchema,
  name: z.string(),
  type: z.enum(pictureTypes),
  /** Size in pixels after EXIF rotation. */
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
});

/** A picture in the thread. */
export type Attachment = z.infer<typeof attachmentSchema>;

/**
 * `uploads/{id}`: the record of a stored file. Written before the file and deleted after it, so
 * that no file exists without a record.
 */
export const uploadSchema = z.object({
  attachment: attachmentSchema,
  uid: z.string(),
  at: instantSchema,
  state: z.enum(['storing', 'ready', 'attached', 'removing']),
  /** The ticket that the file is attached to; null until it is attached. */
  number: z.nullable(z.string()),
  /** When an unattached file is deleted; null once it is attached. */
  sweepAt: z.nullable(instantSchema),
});

/** The record of a stored file. */
export type Upload = z.infer<typeof uploadSchema>;
