import { loadAuth } from '../../data/load-auth';
import { warmUpFirestore } from '../../data/load-firestore';
import { declareLanguage, rememberedLanguage } from '../../i18n/language';
import { loaders, type Namespace } from '../../i18n/resources';
import { loadPage, pageAt } from './pages';

/** What fails here is asked for again by whoever needs it, who shows what went wrong. */
const begin = (load: () => Promise<unknown>): void => {
  load().catch(() => undefined);
};

type PageName = keyof typeof loadPage;

/** Pages that anybody may open and that never ask the database. */
const withoutDatabase: ReadonlySet<PageName> = new Set(['submit', 'signIn', 'help', 'article']);

const groupOf = (page: PageName): Namespace => {
  if (page === 'console') return 'console';
  if (page === 'settings') return 'notifications';
  return page === 'help' || page === 'article' ? 'help' : 'portal';
};

/** Starts loading what the first page is sure to need; gives the groups of texts that it shows. */
export const startRoute = (pathname: string): readonly Namespace[] => {
  const page = pageAt(pathname);
  begin(loadPage[page]);
  begin(loadAuth);
  if (!withoutDatabase.has(page)) warmUpFirestore();
  const namespaces: readonly Namespace[] = ['common', groupOf(page)];
  const language = rememberedLanguage();
  declareLanguage(language);
  const texts = loaders[language];
  namespaces.forEach((namespace) => begin(texts[namespace]));
  return namespaces;
};
