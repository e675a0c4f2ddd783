/**
 * Message protocol between the loader in the host page and the iframe. Plain data without markup;
 * the only ticket data that the host receives is the number of a submitted ticket.
 */

/** Protocol id and version; incremented when a message changes its meaning. */
export const PROTOCOL = 'reglament/1';

/** Values that a host prefills; only empty fields are filled. */
export interface Prefill {
  readonly category?: string;
  readonly subject?: string;
  readonly objectKind?: string;
  readonly objectId?: string;
  readonly url?: string;
}

/** Messages from the host page to the iframe. */
export type ToFrame =
  | { readonly type: 'hello'; readonly expectsToken: boolean }
  | { readonly type: 'identify'; readonly token: string | null }
  | { readonly type: 'prefill'; readonly wish: Prefill }
  | { readonly type: 'shown' };

/** Messages from the iframe to the host page. */
export type ToHost =
  | { readonly type: 'ready' }
  | { readonly type: 'close' }
  | { readonly type: 'identified' }
  | { readonly type: 'sent'; readonly number: string }
  | { readonly type: 'error'; readonly code: string };

/** Returns a message of this protocol; null for any other message. */
export const opened = (data: unknown): Readonly<Record<string, unknown>> | null => {
  // `Object.assign` makes a non-object an empty record, or the characters of a string.
  const message: Readonly<Record<string, unknown>> = Object.assign({}, data);
  return message['protocol'] === PROTOCOL ? message : null;
};
