import { commands, type CommandDefinition } from '@reglament/domain';
import { callableCommand } from './runtime/callable';

/** Creates a callable function for each command of a map, by name. */
export const callablesOf = (map: Readonly<Record<string, CommandDefinition>>) =>
  Object.fromEntries(
    Object.entries(map).map(([name, definition]) => [name, callableCommand(definition)]),
  );

/** Callables of all commands; the build exports each by name. */
export const commandCallables = callablesOf(commands.map);
