import { userStorage } from '../local-store';

const lockPrefix = 'reglament:tab:';

/** A name for this tab; the lock that goes with it tells the others that it is alive. */
export const acquireTabLock = (): string => {
  const id = crypto.randomUUID();
  // Held until the tab closes: nobody ever resolves it.
  navigator.locks
    ?.request(lockPrefix + id, () => new Promise<never>(() => undefined))
    // Refused together with storage: then no other tab finds what this one keeps either.
    .catch(() => undefined);
  return id;
};

const livingTabs = async (): Promise<Set<string>> => {
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
 * Hands over what closed tabs left under `start`, each to one heir only: of several tabs that look at
 * once, one finds it.
 */
export const adoptOrphans = (start: string, adopt: (text: string) => void): Promise<void> =>
  withLock('reglament:inherit', async () => {
    const living = await livingTabs();
    for (const key of userStorage.keys(start)) {
      const left = userStorage.get(key);
      if (!living.has(key.slice(start.length)) && left !== null) {
        adopt(left);
        userStorage.remove(key);
      }
    }
  });
