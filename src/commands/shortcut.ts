/** A keyboard shortcut. */
export interface Shortcut {
  /** Physical key code, so that letters work in every keyboard layout. */
  readonly code?: string;
  /** Character, for symbols whose key differs between layouts; with `code`, either matches. */
  readonly key?: string;
  /** Display label. */
  readonly shown: string;
}

/** Creates a shortcut for a letter without modifiers. */
export const letter = (shown: string): Shortcut => ({ code: `Key${shown.toUpperCase()}`, shown });

/** The keyboard event fields that are matched. */
type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a key press matches a shortcut and has no other modifiers. */
export const matches = ({ code, key }: Shortcut, event: KeyPress): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (key !== undefined && event.key === key) return true;
  return code !== undefined && event.code === code && !event.shiftKey;
};

/**
 * Selectors of text fields, of widgets with their own keys, and of elements that Enter activates.
 */
const TEXT_FIELDS = 'input, textarea, select, [contenteditable="true"]';
const OWN_KEY_WIDGETS = [
  'dialog',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="menu"]',
  '[role="listbox"]',
  // A button with an open menu, which handles the keys.
  '[aria-expanded="true"]',
  // A text field with an open list, which handles the keys.
  '[aria-activedescendant]',
].join(', ');
const ACTIVATABLE = 'a, button, summary, [role="button"]';

/** Whether a shortcut may run when the event target has the focus. */
export const isFree = (target: EventTarget | null, shortcut: Shortcut): boolean => {
  if (!(target instanceof Element)) return true;
  if (target.closest(OWN_KEY_WIDGETS)) return false;
  if (target.closest(TEXT_FIELDS)) return shortcut.key === 'Escape';
  return shortcut.key !== 'Enter' || target.closest(ACTIVATABLE) === null;
};
