import { onTicket, type Command } from '../runtime/command';

/** An internal note; requesters never learn of it. */
export const addNote: Command<'addNote'> = {
  name: 'addNote',
  prepare: (input) => onTicket({ name: 'addNote', input }),
};
