import * as z from 'zod/mini';

/** As much of a text as a screen shows before anybody scrolls, UTF-16 units. */
const OPENING_LENGTH = 600;

/**
 * The beginning of the first message, kept on the ticket itself: whoever opens a ticket of one message
 * from a list reads at once, while the thread is still on its way.
 */
export const openingSchema = z.object({
  /** The id of the message. */
  id: z.string(),
  text: z.string(),
  /** Whether this is all of it. */
  isWhole: z.boolean(),
});

/** The beginning of a message; a character outside the basic plane is never cut in two. */
export const openingOf = (id: string, text: string): z.infer<typeof openingSchema> => {
  if (text.length <= OPENING_LENGTH) return { id, text, isWhole: true };
  const beginning = text.slice(0, OPENING_LENGTH).replace(/[\uD800-\uDBFF]$/u, '');
  return { id, text: beginning, isWhole: false };
};
