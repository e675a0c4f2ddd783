import { onTicket, type Command } from '../runtime/command';

/** What the requester thinks of the answer. */
export const rate: Command<'rate'> = {
  name: 'rate',
  prepare: (input) => onTicket({ name: 'rate', input }),
};
