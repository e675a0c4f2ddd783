import { commands, systemCommands, type Command, type CommandInput } from '../command/commands';
import type { SubmitFacts } from './decide/submit';
import type { DecisionContext, DecisionResult } from './decision';
import type { Ticket } from './schema';

/**
 * What a command does to a ticket: everything to be written, or why nothing is. Pure: the same
 * ticket, command and context give the same decision.
 */
export const decide = (
  ticket: Ticket | null,
  command: Command,
  context: DecisionContext,
): DecisionResult => {
  const { name } = command;
  return commands.isName(name)
    ? commands.decide(ticket, { ...command, name }, context)
    : systemCommands.decide(ticket, { ...command, name }, context);
};

/** The decision of a submission, which makes its ticket. */
export const decideSubmit = (
  input: CommandInput<'submitTicket'>,
  facts: SubmitFacts,
  context: DecisionContext,
): DecisionResult => decide(null, { name: 'submitTicket', input, ...facts }, context);
