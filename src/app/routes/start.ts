import { startFirstPage } from '../../data/first-page';
import { loadAuth } from '../../data/load-auth';
import { warmUpFirestore } from '../../data/load-firestore';
import type { Namespace } from '../../i18n/resources';
import { loadConsole } from '../console/load-console';
import { preload, preloadTexts } from '../preload';
import { listedView } from './paths';

/** What the first page waits for. */
export interface FirstPage {
  /** The i18n namespaces that it shows. */
  readonly texts: readonly Namespace[];
  readonly page: Promise<unknown>;
}

/** Preloads what the console needs first. */
export const startRoute = (pathname: string): FirstPage => {
  const view = listedView(pathname);
  if (view !== null) startFirstPage(view);
  preload(loadAuth);
  warmUpFirestore();
  const texts: readonly Namespace[] = ['common', 'console'];
  preloadTexts(texts);
  return { texts, page: loadConsole().catch(() => undefined) };
};
