import { commands, type CommandDefinition } from '@reglament/domain';
import { callableCommand } from './runtime/callable';

/** A callable of each command of a map, by its name. */
export const callablesOf = (map: Readonly<Record<string, CommandDefinition>>) =>
  Object.fromEntries(
    Object.entries(map).map(([name, definition]) => [name, callableCommand(definition)]),
  );

/** The callables of all commands; the build exports each by its name. */
export const commandCallables = callablesOf(commands.map);
