import { commands, systemCommands, type Command, type CommandInput } from '../command/commands';
import type { SubmitFacts } from './decide/submit';
import type { DecisionContext, DecisionResult } from './decision';
import type { Ticket } from './schema';

/**
 * Decides a command on a ticket: returns all writes, or an error. Pure function of ticket, command
 * and context.
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

/** Decides a submission, which creates a ticket. */
export const decideSubmit = (
  input: CommandInput<'submitTicket'>,
  facts: SubmitFacts,
  context: DecisionContext,
): DecisionResult => decide(null, { name: 'submitTicket', input, ...facts }, context);
