import { ticketNumber } from '@reglament/domain';
import { actNames, actsOn } from './acts';
import { call, form } from './call';
import { requester } from './people';

/**
 * Calls every function once before the first test: the first call starts a process, and each function loads what
 * only it needs.
 */
export const setup = async (): Promise<void> => {
  const number = ticketNumber(new Uint8Array(5));
  const inputs = { ...actsOn(number), submitTicket: form(), queuePlace: { number } };
  for (const name of [...actNames, 'submitTicket', 'queuePlace'] as const) {
    await call(requester(), name, inputs[name]);
  }
  await call(null, 'attachments', null);
};
