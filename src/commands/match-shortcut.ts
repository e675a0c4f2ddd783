import { commandIds, userCommands, type CommandContext, type CommandId } from './registry';
import { isFree, matches } from './shortcut';

const plain = { shown: '' };

/** Whether a key press types into nothing yet: no modifier but Shift, and no field that takes it. */
export const isTyping = (press: KeyboardEvent): boolean => {
  if (press.defaultPrevented || press.isComposing) return false;
  return !(press.ctrlKey || press.metaKey || press.altKey) && isFree(press.target, plain);
};

/** The command that a key press names, whether or not it may be done now; null when none does. */
export const commandNamed = (press: KeyboardEvent): CommandId | null => {
  if (press.defaultPrevented || press.isComposing) return null;
  const called = commandIds.find((id) => {
    const { shortcut } = userCommands[id];
    return shortcut !== null && matches(shortcut, press) && isFree(press.target, shortcut);
  });
  return called ?? null;
};

/** The command that a key press calls; null when none does, or when it may not be done now. */
export const commandFor = (press: KeyboardEvent, context: CommandContext): CommandId | null => {
  const called = commandNamed(press);
  return called !== null && userCommands[called].can(context) ? called : null;
};
