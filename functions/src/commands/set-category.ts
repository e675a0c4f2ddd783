import { onTicket, type Command } from '../runtime/command';

/** Another category, with its priority and deadline (clause 3.2). */
export const setCategory: Command<'setCategory'> = {
  name: 'setCategory',
  prepare: (input) => onTicket({ name: 'setCategory', input }),
};
