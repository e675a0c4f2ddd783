import { loadAuth } from '../../data/load-auth';
import { warmUpFirestore } from '../../data/load-firestore';
import { rememberedLanguage } from '../../i18n/language';
import { loaders, type Namespace } from '../../i18n/resources';
import { loadPage, pageAt } from './pages';

/** What fails here is asked for again by whoever needs it, who shows what went wrong. */
const begin = (load: () => Promise<unknown>): void => {
  load().catch(() => undefined);
};

/** Starts loading what the first page is sure to need; gives the groups of texts that it shows. */
export const startRoute = (pathname: string): readonly Namespace[] => {
  const page = pageAt(pathname);
  begin(loadPage[page]);
  begin(loadAuth);
  if (page !== 'submit' && page !== 'signIn') warmUpFirestore();
  const namespaces: readonly Namespace[] = ['common', page === 'desk' ? 'console' : 'portal'];
  const texts = loaders[rememberedLanguage()];
  namespaces.forEach((namespace) => begin(texts[namespace]));
  return namespaces;
};
