import * as z from 'zod/mini';
import { personalRecord } from '../../data/personal-record';

/** Who takes longer to sign in than this, milliseconds, has forgotten what they pressed. */
const VALID_MS = 3_600_000;

const record = personalRecord('send-intent', z.object({ commandId: z.string(), at: z.number() }));

/** Remembers that a form is to be sent as soon as somebody has signed in, in whichever tab. */
export const rememberPendingSubmit = (commandId: string, now: number): void =>
  record.write({ commandId, at: now });

/** Forgets it: the person came back without signing in. */
export const forgetPendingSubmit = (): void => record.forget();

/**
 * Takes the intent, so that it is carried out once; null when there is none or it is too old. Should
 * two tabs take it at once, both send the same `commandId`, and the server makes one ticket.
 */
export const takePendingSubmit = (now: number): string | null => {
  const intent = record.read();
  record.forget();
  return intent && now - intent.at < VALID_MS ? intent.commandId : null;
};
