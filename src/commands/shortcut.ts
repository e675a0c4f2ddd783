/** A key as people know it by the letter printed on it. */
export interface Shortcut {
  /** The physical key, so that a letter works in every keyboard layout. */
  readonly code?: string;
  /** The character, for signs that stand on different keys in different layouts. */
  readonly key?: string;
  /** How it is shown. */
  readonly shown: string;
}

/** A letter without modifiers. */
export const letter = (shown: string): Shortcut => ({ code: `Key${shown.toUpperCase()}`, shown });

/** What is looked at in a key press. */
type Press = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a key press is this shortcut and no other one with modifiers. */
export const matches = ({ code, key }: Shortcut, press: Press): boolean => {
  if (press.ctrlKey || press.metaKey || press.altKey) return false;
  if (key !== undefined) return press.key === key;
  return press.code === code && !press.shiftKey;
};

/** Places in which letters are text, and places that have keys of their own. */
const TYPING = 'input, textarea, select, [contenteditable="true"]';
const OWN_KEYS = [
  'dialog',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="menu"]',
  '[role="listbox"]',
  // A button whose menu is open: its keys belong to the menu.
  '[aria-expanded="true"]',
].join(', ');
const PRESSED = 'a, button, summary, [role="button"]';

/** Whether a shortcut may act although the press happened there. */
export const isFree = (target: EventTarget | null, shortcut: Shortcut): boolean => {
  if (!(target instanceof Element)) return true;
  if (target.closest(OWN_KEYS)) return false;
  if (target.closest(TYPING)) return shortcut.key === 'Escape';
  return shortcut.key !== 'Enter' || target.closest(PRESSED) === null;
};
