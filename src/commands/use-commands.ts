import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { PendingCommands } from './pending-commands';
import { commandFor, commandNamed } from './press';
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
  const [pending] = useState(() => new PendingCommands());
  useEffect(() => {
    current.current = context;
    // Effects of children run first: the composer of a ticket that has just loaded is there.
    pending.settle(context);
  });
  useEffect(() => {
    const onPress = (press: KeyboardEvent) => {
      const called = commandFor(press, current.current);
      const named = called ?? commandNamed(press);
      if (named === null) return;
      if (called === null && !pending.keep(named, current.current)) return;
      press.preventDefault();
      if (called !== null) userCommands[called].run(current.current);
    };
    // Before everyone else: a menu that closes at a key press would look closed already.
    globalThis.addEventListener('keydown', onPress, { capture: true });
    return () => globalThis.removeEventListener('keydown', onPress, { capture: true });
  }, [pending]);
  const run = useCallback((id: CommandId) => userCommands[id].run(current.current), []);
  return { run, can: (id) => userCommands[id].can(context) };
};
