import * as z from 'zod/mini';

/** Preview length in UTF-16 code units: about one screen. */
const PREVIEW_LENGTH = 600;

/**
 * Preview of the first message, stored in the ticket, so that it is shown before the thread has
 * loaded.
 */
export const previewSchema = z.object({
  /** The id of the message. */
  id: z.string(),
  text: z.string(),
  /** Whether the text is complete. */
  isWhole: z.boolean(),
});

/** Creates the preview of a message without splitting a surrogate pair. */
export const previewOf = (id: string, text: string): z.infer<typeof previewSchema> => {
  if (text.length <= PREVIEW_LENGTH) return { id, text, isWhole: true };
  const preview = text.slice(0, PREVIEW_LENGTH).replace(/[\uD800-\uDBFF]$/u, '');
  return { id, text: preview, isWhole: false };
};
