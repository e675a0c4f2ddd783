import { onTicket, type Command } from '../runtime/command';

/** The same question again (clause 3.4): a new deadline, by the load of now. */
export const reopen: Command<'reopen'> = {
  name: 'reopen',
  prepare: async (input, { load }) => onTicket({ name: 'reopen', input, load: await load() }),
};
