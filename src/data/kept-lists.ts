import { userStorage } from './local-store';

/** Prefix of the storage keys of cached lists. */
export const KEPT = 'warm:';

/**
 * Deletes the cached lists of all views, so that a page that failed to render does not reuse them.
 */
export const discardKept = (): void => userStorage.keys(KEPT).forEach(userStorage.remove);

/** Whether rows of a view are cached, for whoever is signed in. */
export const hasKept = (view: string): boolean =>
  userStorage.keys(KEPT).some((key) => key.endsWith(`:${view}`));
