import { onTicket, type Command } from '../runtime/command';

/** A refusal with one of the seven reasons (clause 2.7). */
export const decline: Command<'decline'> = {
  name: 'decline',
  prepare: (input) => onTicket({ name: 'decline', input }),
};
