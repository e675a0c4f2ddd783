import { onTicket, type Command } from '../runtime/command';

/** A message in the thread, of the requester or of an agent (clauses 2.2, 2.3). */
export const reply: Command<'reply'> = {
  name: 'reply',
  prepare: (input) => onTicket({ name: 'reply', input }),
};
