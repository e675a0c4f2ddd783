import { nextStatus, type Ticket } from '@reglament/domain';
import type { Act } from './failed-replies';
import type { Composer } from './use-composer';

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

type Draft = Pick<Composer, 'kind' | 'text' | 'isAsking' | 'macro'>;

/** The action of Ctrl+Enter without other keys: what the main button does. */
const mainAct = ({ isAsking }: Draft, { status }: Pick<Ticket, 'status'>): Act => {
  if (isAsking) return 'resolve';
  return status === 'resolved' ? 'reopen' : 'reply';
};

/**
 * The action of Ctrl+Enter. With Shift it resolves with the text, with Alt it waits for an answer to
 * it. Null for other keys, and where the action is not possible.
 */
export const actOfKey = (
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress,
  draft: Draft,
  ticket: Pick<Ticket, 'status'>,
): Act | null => {
  if (key !== 'Enter' || !(ctrlKey || metaKey)) return null;
  if (draft.kind === 'note') return 'addNote';
  if (draft.macro) return 'applyMacro';
  if (!shiftKey && !altKey) return mainAct(draft, ticket);
  const act = shiftKey ? 'resolve' : 'waitForRequester';
  const isPossible = draft.text.trim() !== '' && nextStatus(act, ticket.status) !== null;
  return isPossible ? act : null;
};
