/** A header field; `name` in lower case, `value` unfolded and otherwise as received. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** A mailbox of an address header, or a group (RFC 5322, 3.4). */
export type EmailAddress =
  | { readonly kind: 'mailbox'; readonly name: string; readonly address: string }
  | { readonly kind: 'group' };

/** The parts of a received email that decisions use, as parsed by a library. */
export interface ParsedEmail {
  /** All fields of the outermost header, from top to bottom. */
  readonly headers: readonly HeaderField[];
  /** Addresses of the first From field; the number of fields is checked in `headers`. */
  readonly from: readonly EmailAddress[];
  /** Addresses of To, Cc and Delivered-To. */
  readonly recipients: readonly string[];
  readonly subject: string;
  /** The text part, or the HTML part as text. */
  readonly text: string;
}

/** Returns the values of all header fields of a name (lower case), from top to bottom. */
export const headerValues = (
  { headers }: Pick<ParsedEmail, 'headers'>,
  name: string,
): readonly string[] =>
  headers.filter((field) => field.name === name).map(({ value }) => value.trim());

/** Returns the first value of a header field in lower case, or an empty string. */
export const headerText = (email: Pick<ParsedEmail, 'headers'>, name: string): string =>
  (headerValues(email, name)[0] ?? '').toLowerCase();

/** Message-IDs in a text; bounded, so that matching takes linear time. */
const MESSAGE_ID = /<([^<>\s]{1,400})>/gu;

/** Maximum length of an examined header value, in characters. */
const MAX_VALUE = 20_000;

/** Returns the Message-IDs in a header value in order, without angle brackets. */
export const messageIdsIn = (value: string): readonly string[] =>
  [...value.slice(0, MAX_VALUE).matchAll(MESSAGE_ID)].map(([, id = '']) => id);
