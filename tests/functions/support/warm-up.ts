import { ticketNumber } from '@reglament/domain';
import { call, form } from './call';
import { ticketCommands, inputsFor } from './command-inputs';
import { requester } from './people';

/**
 * Calls every function once before the tests, because the first call starts a process and loads
 * modules.
 */
export const setup = async (): Promise<void> => {
  const number = ticketNumber(new Uint8Array(5));
  const inputs = { ...inputsFor(number), submitTicket: form(), queuePlace: { number } };
  for (const name of [...ticketCommands, 'submitTicket', 'queuePlace'] as const) {
    await call(requester(), name, inputs[name]);
  }
  await call(null, 'attachments', null);
};
