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

/** Whether a stored name is that of a command. */
export const isCommandName = commands.isName;

/** Parses the input of a command by the domain's schema, before anything is sent. */
export const parsePending = (
  name: CommandName,
  raw: unknown,
): Result<PendingCommand, DomainError> => commands.map[name].parse(raw);

/** The ticket that a command acts on; null for one that makes a ticket. */
export const numberOf = (command: PendingCommand): string | null =>
  command.name === 'submitTicket' ? null : command.input.number;

/** The revision that a command was decided on; undefined when it does not depend on any. */
export const baseRevisionOf = ({ input }: PendingCommand): number | undefined =>
  'baseRevision' in input ? input.baseRevision : undefined;

/** The same command, decided on a later revision. */
export const rebased = (command: PendingCommand, baseRevision: number): PendingCommand => {
  const moved = parsePending(command.name, { ...command.input, baseRevision });
  return moved.ok ? moved.value : command;
};
