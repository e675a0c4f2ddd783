import { startFirstPage } from '../../data/first-page';
import { loadAuth } from '../../data/load-auth';
import { warmUpFirestore } from '../../data/load-firestore';
import { declareLanguage, rememberedLanguage } from '../../i18n/language';
import { loaders, type Namespace } from '../../i18n/resources';
import { loadPage, pageAt } from './pages';
import { listedView } from './paths';

/** Starts a load; on failure the component that needs it retries and shows the error. */
const preload = (load: () => Promise<unknown>): void => {
  load().catch(() => undefined);
};

type PageName = keyof typeof loadPage;

/** Public pages that need no database client. */
const withoutDatabase: ReadonlySet<PageName> = new Set(['submit', 'signIn', 'help', 'article']);

const namespaceOf = (page: PageName): Namespace => {
  if (page === 'console') return 'console';
  if (page === 'settings') return 'notifications';
  return page === 'help' || page === 'article' ? 'help' : 'portal';
};

/** What the first page waits for. */
export interface FirstPage {
  /** The i18n namespaces that it shows. */
  readonly texts: readonly Namespace[];
  readonly page: Promise<unknown>;
}

/** Preloads what the first page needs. */
export const startRoute = (pathname: string): FirstPage => {
  const page = pageAt(pathname);
  const view = page === 'console' ? listedView(pathname) : null;
  if (view !== null) startFirstPage(view);
  preload(loadAuth);
  if (!withoutDatabase.has(page)) warmUpFirestore();
  const namespaces: readonly Namespace[] = ['common', namespaceOf(page)];
  const language = rememberedLanguage();
  declareLanguage(language);
  const texts = loaders[language];
  namespaces.forEach((namespace) => preload(texts[namespace]));
  return { texts: namespaces, page: loadPage[page]().catch(() => undefined) };
};
