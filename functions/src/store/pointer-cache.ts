import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import type { Report } from './versions';

type Read<Value> = (db: Firestore, pointer: DocumentSnapshot, report: Report) => Promise<Value>;

/** A value that depends on the active versions, cached while their pointer is unchanged. */
interface PointerCache<Value> {
  readonly load: Read<Value>;
  /** The value last used by this process. */
  readonly current: () => Promise<Value>;
}

interface CachedValue<Value> {
  readonly key: string;
  readonly value: Promise<Value>;
}

/** Creates a cache; versions are immutable, so that nothing else makes it stale. */
export const createPointerCache = <Value>(
  shipped: Value,
  read: Read<Value>,
): PointerCache<Value> => {
  let cached: CachedValue<Value> = { key: '', value: Promise.resolve<Value>(shipped) };
  return {
    load: async (db, pointer, report) => {
      const key = pointer.updateTime ? pointer.updateTime.valueOf() : 'shipped';
      if (cached.key === key) return cached.value;
      const previous = cached;
      const next = { key, value: read(db, pointer, report) };
      cached = next;
      try {
        return await next.value;
      } catch (error) {
        if (cached === next) cached = previous;
        throw error;
      }
    },
    current: async () => cached.value,
  };
};
