import { onTicket, type Command } from '../runtime/command';

/** Takes a ticket, hands it to another agent, or gives it back (clause 3.1). */
export const assign: Command<'assign'> = {
  name: 'assign',
  prepare: async (input, { agent }) => {
    const assignee = input.to === null ? null : await agent(input.to);
    return onTicket({ name: 'assign', input, assignee });
  },
};
