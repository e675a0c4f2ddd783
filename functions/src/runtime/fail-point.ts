import { isEmulated } from './config';

/**
 * Kills the process when `FAIL_AT` names this step, so that tests can crash at every step. Does
 * nothing outside the emulators.
 */
export const failPoint = (step: string): void => {
  if (isEmulated && process.env['FAIL_AT'] === step) process.kill(process.pid, 'SIGKILL');
};
