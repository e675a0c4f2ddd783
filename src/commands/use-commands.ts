import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { commandFor, commandNamed } from './match-shortcut';
import { PendingCommands } from './pending-commands';
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

/** What a key acts on: the ticket of the address, also before the screen has caught up with it. */
const asAddressed = (context: CommandContext): CommandContext => {
  const number = context.addressed();
  const isShown = number === null || number === context.number;
  return isShown ? context : { ...context, number, ticket: null, loading: number };
};

/** Acts on a key press, or keeps it for the ticket that loads; false when it means nothing here. */
const take = (press: KeyboardEvent, context: CommandContext, pending: PendingCommands): boolean => {
  if (pending.keepText(press, context)) return true;
  const called = commandFor(press, context);
  if (called !== null) userCommands[called].run(context);
  const named = called ?? commandNamed(press);
  return called !== null || (named !== null && pending.keep(named, context));
};

/** Binds the registry to what is on the screen, and the keyboard to both. */
export const useNewCommands = (context: CommandContext): Commands => {
  const current = useRef(context);
  const [pending] = useState(() => new PendingCommands());
  useEffect(() => {
    current.current = context;
    // Effects of children run first: the composer of a ticket that has just loaded is there.
    pending.settle(asAddressed(context));
  });
  useEffect(() => {
    const onPress = (press: KeyboardEvent) => {
      if (take(press, asAddressed(current.current), pending)) press.preventDefault();
    };
    // Before everyone else: a menu that closes at a key press would look closed already.
    globalThis.addEventListener('keydown', onPress, { capture: true });
    return () => globalThis.removeEventListener('keydown', onPress, { capture: true });
  }, [pending]);
  const run = useCallback((id: CommandId) => userCommands[id].run(current.current), []);
  return { run, can: (id) => userCommands[id].can(context) };
};
