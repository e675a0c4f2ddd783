import * as z from 'zod/mini';
import { personalRecord } from '../../data/personal-record';

/** Validity of a pending submission in milliseconds. */
const VALID_MS = 3_600_000;

const record = personalRecord('send-intent', z.object({ commandId: z.string(), at: z.number() }));

/** Stores that the form is to be sent after sign-in, in any tab. */
export const rememberPendingSubmit = (commandId: string, now: number): void =>
  record.write({ commandId, at: now });

/** Removes the pending submission, when the user returns without signing in. */
export const forgetPendingSubmit = (): void => record.forget();

/**
 * Takes the pending submission once; returns null if there is none or it expired. If two tabs take
 * it at once, both send the same `commandId`, so the server creates one ticket.
 */
export const takePendingSubmit = (now: number): string | null => {
  const pending = record.read();
  record.forget();
  return pending && now - pending.at < VALID_MS ? pending.commandId : null;
};
