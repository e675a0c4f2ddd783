import { userStorage } from '../local-store';

const lockPrefix = 'reglament:tab:';

/** Creates an id for this tab and holds its lock, which shows other tabs that it is open. */
export const acquireTabLock = (): string => {
  const id = crypto.randomUUID();
  // The promise never resolves, so the lock is held until the tab closes.
  navigator.locks
    ?.request(lockPrefix + id, () => new Promise<never>(() => undefined))
    // Forbidden together with storage, so no other tab finds data of this one either.
    .catch(() => undefined);
  return id;
};

const openTabs = async (): Promise<Set<string>> => {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? name.slice(lockPrefix.length) : [])),
  );
};

const withLock = async (name: string, act: () => Promise<void>): Promise<void> => {
  if (navigator.locks === undefined) return act();
  await navigator.locks.request(name, act);
};

/**
 * Adopts the stored data of closed tabs under the prefix `start`; a lock ensures one adopter each.
 */
export const adoptOrphans = (prefix: string, adopt: (text: string) => void): Promise<void> =>
  withLock('reglament:inherit', async () => {
    const open = await openTabs();
    for (const key of userStorage.keys(prefix)) {
      const orphan = userStorage.get(key);
      if (!open.has(key.slice(prefix.length)) && orphan !== null) {
        adopt(orphan);
        userStorage.remove(key);
      }
    }
  });
