import type { ErrorCode } from '@reglament/domain';
import { write } from 'firebase-functions/logger';
import { InternalError } from '../store/errors';

/** All that is ever logged of a call. Ids, not names; nothing that anybody typed. */
export interface CallLog {
  readonly call: string;
  readonly outcome: ErrorCode | 'done' | 'repeated';
  readonly ms: number;
  readonly uid?: string;
  readonly number?: string;
  readonly revision?: number;
}

/** One line for each call that was answered. */
export const logCall = ({ call, outcome, ms, uid, number, revision }: CallLog): void => {
  write({ severity: 'INFO', message: 'call', call, outcome, ms, uid, number, revision });
};

/** One line for each run of a schedule or a trigger. */
export const logRun = (run: string, counts: Readonly<Record<string, number>>): void => {
  write({ severity: 'INFO', message: 'run', run, counts });
};

/**
 * One line for what should not have happened. Of an error from elsewhere only its kind and place are
 * kept: its message may quote what somebody wrote.
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

/** Ids that are named of documents that are not as they should be. */
const MAX_IDS = 20;

/** One line for documents that are left out because they are not as they should be. */
export const logUnreadable = (collection: string, ids: readonly string[]): void =>
  write({
    severity: 'ERROR',
    message: `${collection} documents are not as they should be`,
    count: ids.length,
    ids: ids.slice(0, MAX_IDS),
  });

/** One line for what an administrator has to see to in time. */
export const logAlarm = (message: string): void => write({ severity: 'WARNING', message });

/** A document of the rules that the service goes on without. */
export const reportRules = (fault: InternalError): void => logError('rules', fault);

const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
