import type { OutboxEntry } from '../../data/outbox/entry';
import { numberOf } from '../../data/outbox/pending-command';

/** A refused act on a ticket that is not on the screen; on the screen it explains itself. */
export const isStuck = ({ command, state }: OutboxEntry, openNumber: string | null): boolean => {
  const number = numberOf(command);
  return state === 'refused' && number !== null && number !== openNumber;
};
