/** How the text of a message is written: verbatim, or in the markup of `parseMessage`. */
export const messageFormats = ['plain', 'markdown'] as const;

/** One of {@link messageFormats}. */
export type MessageFormat = (typeof messageFormats)[number];
