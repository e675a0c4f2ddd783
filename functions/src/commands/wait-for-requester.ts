import { onTicket, type Command } from '../runtime/command';

/** Asks the requester; the clock stands until they answer (clause 2.7). */
export const waitForRequester: Command<'waitForRequester'> = {
  name: 'waitForRequester',
  prepare: (input) => onTicket({ name: 'waitForRequester', input }),
};
