import * as z from 'zod/mini';
import { limits } from '../limits';
import { nameAndEmailFields, profileFields } from '../person/profile';
import { hostUserIdSchema } from './token';

/** Maximum difference between the timestamp of a batch and the service's clock, seconds. */
export const DIRECTORY_CLOCK_S = 300;

/** A person of a host's directory; absent facts stay as they are, null removes one. */
export const directoryRowSchema = z.strictObject({
  id: hostUserIdSchema,
  ...nameAndEmailFields,
  ...profileFields,
});

/** A person of a host's directory. */
export type DirectoryRow = z.infer<typeof directoryRowSchema>;

/** A batch of the directory; each row is parsed by itself, so that one does not refuse the others. */
export const directoryBatchSchema = z.strictObject({
  people: z.array(z.unknown()).check(z.minLength(1), z.maxLength(limits.directoryRows.max)),
});

/** What happened to the rows of a batch; `errors` names refused rows by their index. */
export interface DirectoryAnswer {
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly errors: readonly DirectoryRowError[];
}

/** Why a row was refused: the input, an older batch than the last one, or the database. */
export interface DirectoryRowError {
  readonly row: number;
  readonly code: 'invalid-input' | 'conflict' | 'unavailable';
  /** Paths of invalid fields. */
  readonly fields?: readonly string[];
}
