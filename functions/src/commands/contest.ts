import { onTicket, type Command } from '../runtime/command';

/** The requester does not accept a refusal: a new deadline, by the load of now (clause 3.4). */
export const contest: Command<'contest'> = {
  name: 'contest',
  prepare: async (input, { load }) => onTicket({ name: 'contest', input, load: await load() }),
};
