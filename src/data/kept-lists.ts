import { personal } from './local-store';

/** The beginning of the keys under which lists are kept for the next start. */
export const KEPT = 'warm:';

/** Discards the kept lists of all views: a page that could not be drawn must not start from them again. */
export const discardKept = (): void => personal.keys(KEPT).forEach(personal.remove);
