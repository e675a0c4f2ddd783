import * as z from 'zod/mini';

/** As much of a text as a screen shows before anybody scrolls, UTF-16 units. */
const PREVIEW_LENGTH = 600;

/**
 * The beginning of the first message, kept on the ticket itself: whoever opens a ticket of one message
 * from a list reads at once, while the thread is still on its way.
 */
export const previewSchema = z.object({
  /** The id of the message. */
  id: z.string(),
  text: z.string(),
  /** Whether this is all of it. */
  isWhole: z.boolean(),
});

/** The beginning of a message; a character outside the basic plane is never cut in two. */
export const previewOf = (id: string, text: string): z.infer<typeof previewSchema> => {
  if (text.length <= PREVIEW_LENGTH) return { id, text, isWhole: true };
  const beginning = text.slice(0, PREVIEW_LENGTH).replace(/[\uD800-\uDBFF]$/u, '');
  return { id, text: beginning, isWhole: false };
};
