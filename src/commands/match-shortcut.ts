import { commandIds, userCommands, type CommandContext, type CommandId } from './registry';
import { isFree, matches } from './shortcut';

const noShortcut = { shown: '' };

/** Whether a key press is text outside any field: no modifier except Shift, no focused field. */
export const isTyping = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || event.isComposing) return false;
  return !(event.ctrlKey || event.metaKey || event.altKey) && isFree(event.target, noShortcut);
};

/** The command of a key press, available or not; null when there is none. */
export const commandNamed = (event: KeyboardEvent): CommandId | null => {
  if (event.defaultPrevented || event.isComposing) return null;
  const pressed = commandIds.filter((id) => {
    const { shortcut } = userCommands[id];
    return shortcut !== null && matches(shortcut, event) && isFree(event.target, shortcut);
  });
  // The character decides between `/` and `?`, which are one key.
  const exact = pressed.find((id) => userCommands[id].shortcut?.key === event.key);
  return exact ?? pressed[0] ?? null;
};

/** The command of a key press; null when there is none or it is unavailable. */
export const commandFor = (event: KeyboardEvent, context: CommandContext): CommandId | null => {
  const command = commandNamed(event);
  return command !== null && userCommands[command].can(context) ? command : null;
};
