import { onTicket, type Command } from '../runtime/command';

/** The ticket is solved (clause 3.4). */
export const resolve: Command<'resolve'> = {
  name: 'resolve',
  prepare: (input) => onTicket({ name: 'resolve', input }),
};
