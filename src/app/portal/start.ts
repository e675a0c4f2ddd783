import { loadAuth } from '../../data/load-auth';
import { warmUpFirestore } from '../../data/load-firestore';
import type { Namespace } from '../../i18n/resources';
import { NOT_LOADED } from '../not-loaded';
import { preload, preloadTexts } from '../preload';
import { loadPage, pageAt, type PageName } from './pages';

/** Public pages that need no database client. */
const withoutDatabase: ReadonlySet<PageName> = new Set(['submit', 'signIn', 'help', 'article']);

const namespaceOf = (page: PageName): Namespace => {
  if (page === 'settings') return 'notifications';
  return page === 'help' || page === 'article' ? 'help' : 'portal';
};

// This small module runs first and requests everything the page needs in parallel.
const page = pageAt(globalThis.location.pathname);
const namespaces: readonly Namespace[] = ['common', namespaceOf(page)];
preload(loadPage[page]);
preloadTexts(namespaces);
// The form is usable before it is known who fills it in.
if (page !== 'submit') preload(loadAuth);
if (!withoutDatabase.has(page)) warmUpFirestore();

import('./main').then(
  ({ main }) => main({ namespaces, isForm: page === 'submit' }),
  () => {
    document.body.textContent = NOT_LOADED;
  },
);
