import { onTicket, type Command } from '../runtime/command';

/** Puts a ticket off until a day, with one of the seven reasons (clause 2.7). */
export const defer: Command<'defer'> = {
  name: 'defer',
  prepare: (input) => onTicket({ name: 'defer', input }),
};
