import { parseJson } from '@reglament/domain';
import type * as z from 'zod/mini';
import { userStorage } from './local-store';

/** A value of the signed-in user, stored in this browser until sign-out. */
export interface PersonalRecord<Value> {
  /** Returns null when nothing is stored, or the value does not match the schema. */
  readonly read: () => Value | null;
  readonly write: (value: Value) => void;
  readonly forget: () => void;
}

/** Creates a record under a key, validated by its schema. */
export const personalRecord = <Value>(
  key: string,
  schema: z.ZodMiniType<Value>,
): PersonalRecord<Value> => ({
  read: () => {
    const stored = userStorage.get(key);
    const parsed = schema.safeParse(stored === null ? null : parseJson(stored));
    return parsed.success ? parsed.data : null;
  },
  write: (value) => void userStorage.set(key, JSON.stringify(value)),
  forget: () => userStorage.remove(key),
});
