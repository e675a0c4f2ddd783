import { onTicket, type Command } from '../runtime/command';

/** Another deadline than the regulation gives, by an administrator and with a reason. */
export const setDeadline: Command<'setDeadline'> = {
  name: 'setDeadline',
  prepare: (input) => onTicket({ name: 'setDeadline', input }),
};
