import {
  commands,
  type CommandInput,
  type CommandName,
  type DomainError,
  type Result,
} from '@reglament/domain';

/** A command with its parsed input, `commandId` included. */
export type PendingCommand = {
  readonly [Name in CommandName]: { readonly name: Name; readonly input: CommandInput<Name> };
}[CommandName];

/** Whether a stored name is a command name. */
export const isCommandName = commands.isName;

/** Parses command input with the domain schema. */
export const parsePending = (
  name: CommandName,
  raw: unknown,
): Result<PendingCommand, DomainError> => commands.map[name].parse(raw);

/** The ticket number of a command; null for a command that creates a ticket. */
export const numberOf = (command: PendingCommand): string | null =>
  'number' in command.input ? command.input.number : null;

/** The expected revision of a command; undefined when it has none. */
export const baseRevisionOf = ({ input }: PendingCommand): number | undefined =>
  'baseRevision' in input ? input.baseRevision : undefined;

/** Returns the same command with a later expected revision. */
export const rebased = (command: PendingCommand, baseRevision: number): PendingCommand => {
  const parsed = parsePending(command.name, { ...command.input, baseRevision });
  return parsed.ok ? parsed.value : command;
};
