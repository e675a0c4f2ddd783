import { builtInViews, type BuiltInViewId } from '@reglament/domain';
import { readPersistedUser, type PersistedUser } from './firebase/persisted-user';
import { runQuery } from './firebase/run-query';
import { holdForFirstScreen, stopHolding } from './first-screen';
import { hasKept } from './kept-lists';
import { querySpecOf } from './views';

/**
 * Rows of the first page, which fill a screen. The listener reads them again, so that both together
 * stay below the limit of reads of a cold load.
 */
const ROWS = 16;

interface FirstPage {
  readonly view: BuiltInViewId;
  readonly uid: string;
  /** The answer of the REST API, unparsed. */
  readonly answer: unknown;
}

let user: Promise<PersistedUser | null> = Promise.resolve(null);
let page: Promise<FirstPage | null> = Promise.resolve(null);

const requestPage = async (view: BuiltInViewId): Promise<FirstPage | null> => {
  if (hasKept(view)) return null;
  const signedIn = await user;
  if (signedIn === null || signedIn.role === 'requester') {
    stopHolding();
    return null;
  }
  const { uid } = signedIn.user;
  const { path, filters, order } = querySpecOf(builtInViews[view], uid);
  const answer = await runQuery(signedIn, { path, filters, order, limit: ROWS });
  return { view, uid, answer };
};

/**
 * Starts the first screen of the console: reads the persisted user, and the first rows unless this
 * browser keeps them, before the libraries for that are loaded. Whatever fails is left to them.
 */
export const startFirstPage = (view: BuiltInViewId): void => {
  holdForFirstScreen();
  user = readPersistedUser();
  page = requestPage(view).catch(() => null);
};

/** The persisted user; null where the authentication library has to find out. */
export const persistedUser = (): Promise<PersistedUser | null> => user;

/** The first rows of a view for a user; null when another request has to read them. */
export const requestedPage = async (view: BuiltInViewId, uid: string): Promise<unknown> => {
  const found = await page;
  return found?.view === view && found.uid === uid ? found.answer : null;
};
