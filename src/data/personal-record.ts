import { parseJson } from '@reglament/domain';
import type * as z from 'zod/mini';
import { userStorage } from './local-store';

/** A thing of the person in front of the screen that this browser keeps until they sign out. */
export interface PersonalRecord<Value> {
  /** Null when nothing is kept, or nothing that this version can read. */
  readonly read: () => Value | null;
  readonly write: (value: Value) => void;
  readonly forget: () => void;
}

/** A record under a key, read by its schema. */
export const personalRecord = <Value>(
  key: string,
  schema: z.ZodMiniType<Value>,
): PersonalRecord<Value> => ({
  read: () => {
    const kept = userStorage.get(key);
    const parsed = schema.safeParse(kept === null ? null : parseJson(kept));
    return parsed.success ? parsed.data : null;
  },
  write: (value) => void userStorage.set(key, JSON.stringify(value)),
  forget: () => userStorage.remove(key),
});
