import { decideSubmit } from '@reglament/domain';
import type { Command } from '../runtime/command';

/**
 * Makes a ticket (clauses 2.1, 3.2, 3.4). It reads nothing that its writes depend on, and no two
 * submissions write the same document: any number of them can go on at once.
 */
export const submitTicket: Command<'submitTicket'> = {
  name: 'submitTicket',
  prepare: async (input, { load, newNumber }) => {
    const facts = { load: await load(), number: newNumber() };
    return (_none, context) => decideSubmit(input, facts, context);
  },
};
