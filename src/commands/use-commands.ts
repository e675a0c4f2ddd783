import { createContext, useCallback, useContext, useEffect, useRef } from 'react';
import { commandFor } from './press';
import { userCommands, type CommandContext, type CommandId } from './registry';

/** The user commands as buttons use them. */
export interface Commands {
  readonly can: (id: CommandId) => boolean;
  readonly run: (id: CommandId) => void;
}

/** The commands of the console around a component. */
export const CommandsContext = createContext<Commands>({ can: () => false, run: () => undefined });

/** The commands of the console. */
export const useCommands = (): Commands => useContext(CommandsContext);

/** Binds the registry to what is on the screen, and the keyboard to both. */
export const useNewCommands = (context: CommandContext): Commands => {
  const current = useRef(context);
  useEffect(() => {
    current.current = context;
  });
  useEffect(() => {
    const onPress = (press: KeyboardEvent) => {
      const called = commandFor(press, current.current);
      if (called === null) return;
      press.preventDefault();
      userCommands[called].run(current.current);
    };
    // Before everyone else: a menu that closes at a key press would look closed already.
    globalThis.addEventListener('keydown', onPress, { capture: true });
    return () => globalThis.removeEventListener('keydown', onPress, { capture: true });
  }, []);
  const run = useCallback((id: CommandId) => userCommands[id].run(current.current), []);
  return { run, can: (id) => userCommands[id].can(context) };
};
