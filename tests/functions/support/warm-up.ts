import { ticketNumber } from '@reglament/domain';
import { actNames, actsOn } from './acts';
import { call, form } from './call';
import { requester } from './people';

/**
 * Starts a process of every function before the first test: the emulator starts them one by one as
 * they are called, and each loads the bundle and the database client.
 */
export const setup = async (): Promise<void> => {
  const number = ticketNumber(new Uint8Array(5));
  const inputs = { ...actsOn(number), submitTicket: form(), queuePlace: { number } };
  for (const name of [...actNames, 'submitTicket', 'queuePlace'] as const) {
    await call(requester(), name, inputs[name]);
  }
  await call(null, 'attachments', null);
};
