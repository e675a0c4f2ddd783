/**
 * What the loader in a host's page and the frame say to each other. Plain data: no markup, and nothing
 * that the host did not give itself but the number of a sent request.
 */

/** Tells our messages from others in the same page; grows when a message changes its meaning. */
export const PROTOCOL = 'reglament/1';

/** What a host may fill in beforehand. Only fields that are still empty are filled in. */
export interface Prefill {
  readonly category?: string;
  readonly subject?: string;
  readonly objectKind?: string;
  readonly objectId?: string;
  readonly url?: string;
}

/** From the host's page to the frame. */
export type ToFrame =
  | { readonly type: 'hello'; readonly expectsToken: boolean }
  | { readonly type: 'identify'; readonly token: string | null }
  | { readonly type: 'prefill'; readonly wish: Prefill }
  | { readonly type: 'shown' };

/** From the frame to the host's page. */
export type ToHost =
  | { readonly type: 'ready' }
  | { readonly type: 'close' }
  | { readonly type: 'identified' }
  | { readonly type: 'sent'; readonly number: string }
  | { readonly type: 'error'; readonly code: string };

/** The content of a message of ours; null for anything else that pages send each other. */
export const opened = (data: unknown): Readonly<Record<string, unknown>> | null => {
  // What is no object has nothing to copy but the letters of a text.
  const message: Readonly<Record<string, unknown>> = Object.assign({}, data);
  return message['protocol'] === PROTOCOL ? message : null;
};
