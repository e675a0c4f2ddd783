import type { ErrorCode } from '@reglament/domain';
import { write } from 'firebase-functions/logger';
import { InternalError } from '../store/errors';

/** All that is logged of a call: ids only, no names and no user input. */
export interface CallLog {
  readonly call: string;
  readonly outcome: ErrorCode | 'done' | 'repeated';
  readonly ms: number;
  readonly uid?: string;
  readonly number?: string;
  readonly revision?: number;
}

/** Logs one line per answered call. */
export const logCall = ({ call, outcome, ms, uid, number, revision }: CallLog): void => {
  write({ severity: 'INFO', message: 'call', call, outcome, ms, uid, number, revision });
};

/** Logs one line per run of a schedule or trigger. */
export const logRun = (run: string, counts: Readonly<Record<string, number>>): void => {
  write({ severity: 'INFO', message: 'run', run, counts });
};

/**
 * Logs an unexpected error. Of foreign errors only class, code and stack frames are logged, because
 * the message may quote user input.
 */
export const logError = (where: string, error: unknown): void => {
  const known =
    error instanceof Error ? error : new InternalError('something that is no error was thrown');
  write({
    severity: 'ERROR',
    message: known instanceof InternalError ? known.message : known.name,
    where,
    code: 'code' in known && typeof known.code === 'number' ? known.code : undefined,
    stack: framesOf(known),
  });
};

/** Maximum number of ids listed in one line. */
const MAX_IDS = 20;

/** Logs documents that are skipped because they cannot be parsed. */
export const logUnreadable = (collection: string, ids: readonly string[]): void =>
  write({
    severity: 'ERROR',
    message: `${collection} documents are not as they should be`,
    count: ids.length,
    ids: ids.slice(0, MAX_IDS),
  });

/** Logs a fact about the set-up that needs no action. */
export const logNotice = (message: string): void => write({ severity: 'INFO', message });

/** Logs a warning that an administrator must act on. */
export const logAlarm = (message: string): void => write({ severity: 'WARNING', message });

/** Logs an invalid rules document that the service falls back from. */
export const reportRules = (error: InternalError): void => logError('rules', error);

const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
