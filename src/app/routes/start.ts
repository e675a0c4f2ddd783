import { warmUpFirestore } from '../../data/load-firestore';
import type { Namespace } from '../../i18n/resources';
import { loadDesk } from './load-desk';
import { isDeskPath, paths } from './paths';

/**
 * Starts loading what the first page is sure to need, all at once, before anything is drawn; gives the
 * groups of texts that it shows.
 */
export const startRoute = (pathname: string): readonly Namespace[] => {
  if (isDeskPath(pathname)) {
    void loadDesk().catch(() => undefined);
    warmUpFirestore();
    return ['common', 'console'];
  }
  if (pathname.startsWith(paths.myTickets())) warmUpFirestore();
  return ['common', 'portal'];
};
