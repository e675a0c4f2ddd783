import { isEmulated } from './config';

/**
 * Ends the process as a crash would when `FAIL_AT` names this step. The tests walk every step to see
 * that whatever comes after is done by a repeat. Nothing happens outside the emulators.
 */
export const failPoint = (step: string): void => {
  if (isEmulated && process.env['FAIL_AT'] === step) process.kill(process.pid, 'SIGKILL');
};
