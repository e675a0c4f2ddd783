import { parseJson } from '@reglament/domain';
import { atom } from 'nanostores';
import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';

/** Part of the message of an internal assertion that failed in the database client. */
const ASSERTION = 'INTERNAL ASSERTION FAILED';

const KEY = 'reglament:database-failure';

/** A tab reloads at most once in this time, milliseconds. */
export const RELOAD_INTERVAL_MS = 10 * 60_000;

/** What the user is told: nothing, that the page was reloaded, or that they may reload it. */
type DatabaseFailure = 'none' | 'reloaded' | 'stopped';

const failure = atom<DatabaseFailure>('none');

/** The last reload of this tab, epoch milliseconds, and whether the user was told of it. */
const reloadSchema = z.object({ at: z.number(), isTold: z.boolean() });

type Reload = z.infer<typeof reloadSchema>;

const storedReload = (): Reload | null => {
  try {
    return reloadSchema.safeParse(parseJson(sessionStorage.getItem(KEY) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
};

/** Returns whether the reload is stored; without storage, it could not be limited. */
const storeReload = (reload: Reload): boolean => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(reload));
    return true;
  } catch {
    return false;
  }
};

let reloadPage = (): void => globalThis.location.reload();

/**
 * Reloads the page after a failed assertion, because the client is stopped for good and cannot be
 * terminated. Drafts and queued commands are stored at every change. Other errors are ignored.
 */
export const reportDatabaseError = (error: unknown): void => {
  if (!(error instanceof Error) || !error.message.includes(ASSERTION)) return;
  if (failure.get() === 'stopped') return;
  const { at: last = 0 } = storedReload() ?? {};
  const now = Date.now();
  const mayReload = Math.abs(now - last) >= RELOAD_INTERVAL_MS;
  failure.set('stopped');
  if (mayReload && storeReload({ at: now, isTold: false })) reloadPage();
};

/** Watches for failed assertions, most of which the client throws outside of any call. */
export const watchDatabase = (reload = reloadPage): void => {
  reloadPage = reload;
  const last = storedReload();
  failure.set(last?.isTold === false ? 'reloaded' : 'none');
  if (last) storeReload({ ...last, isTold: true });
  globalThis.addEventListener('error', ({ error }) => reportDatabaseError(error));
  globalThis.addEventListener('unhandledrejection', ({ reason }) => reportDatabaseError(reason));
};

const subscribe = (onChange: () => void) => failure.listen(onChange);

/** What the user is told of a failure of the database client. */
export const useDatabaseFailure = (): DatabaseFailure =>
  useSyncExternalStore(subscribe, () => failure.get());

/** Removes the message about a reload. */
export const dismissReload = (): void => failure.set('none');
