import { userStorage } from './local-store';

/** The beginning of the keys under which lists are kept for the next start. */
export const KEPT = 'warm:';

/** Discards the kept lists of all views: a page that could not be drawn must not start from them again. */
export const discardKept = (): void => userStorage.keys(KEPT).forEach(userStorage.remove);
