import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { commandFor, commandNamed } from './match-shortcut';
import { PendingCommands } from './pending-commands';
import { userCommands, type CommandContext, type CommandId } from './registry';
import { CommandPortsContext } from './use-panel-handles';

/** The user commands for buttons. */
export interface Commands {
  readonly can: (id: CommandId) => boolean;
  readonly run: (id: CommandId) => void;
}

/** Context of the console's commands. */
export const CommandsContext = createContext<Commands>({ can: () => false, run: () => undefined });

/** Returns the commands of the console. */
export const useCommands = (): Commands => useContext(CommandsContext);

/** Returns the context for the ticket in the URL, which may not have rendered yet. */
const contextOfUrl = (context: CommandContext): CommandContext => {
  const number = context.addressed();
  // The code of an opened ticket may still be loading; one that does not exist has no composer.
  const hasComposer = context.ticket === null || context.panels.composer !== null;
  const isShown = number === null || (number === context.number && hasComposer);
  return isShown ? context : { ...context, number, ticket: null, loading: number };
};

/** Runs or queues the command of a key press; returns whether the key press was handled. */
const handleKey = (
  event: KeyboardEvent,
  context: CommandContext,
  pending: PendingCommands,
): boolean => {
  if (pending.keepText(event, context)) return true;
  const available = commandFor(event, context);
  if (available !== null) userCommands[available].run(context);
  const named = available ?? commandNamed(event);
  return available !== null || (named !== null && pending.keep(named, context));
};

/** Creates the commands for the current context and binds the keyboard to them. */
export const useNewCommands = (context: CommandContext): Commands => {
  const current = useRef(context);
  const [pending] = useState(() => new PendingCommands());
  useEffect(() => {
    current.current = context;
    // Effects of children run first, so the composer of a loaded ticket is registered.
    pending.flush(contextOfUrl(context));
  });
  const panels = useContext(CommandPortsContext);
  useLayoutEffect(
    () => panels.watchComposer(() => pending.flush(contextOfUrl(current.current))),
    [panels, pending],
  );
  // Keys work as soon as the rows are on the screen.
  useLayoutEffect(() => {
    const onPress = (event: KeyboardEvent) => {
      if (handleKey(event, contextOfUrl(current.current), pending)) event.preventDefault();
    };
    // Capture phase: a menu that closes on the same key press must still be open here.
    globalThis.addEventListener('keydown', onPress, { capture: true });
    return () => globalThis.removeEventListener('keydown', onPress, { capture: true });
  }, [pending]);
  const run = useCallback((id: CommandId) => userCommands[id].run(current.current), []);
  return { run, can: (id) => userCommands[id].can(context) };
};
