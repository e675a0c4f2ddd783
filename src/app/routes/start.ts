import { loadAuth } from '../../data/load-auth';
import { warmUpFirestore } from '../../data/load-firestore';
import type { Namespace } from '../../i18n/resources';
import { loadConsole } from '../console/load-console';
import { preload, preloadTexts } from '../preload';

/** Preloads what the console needs; returns the i18n namespaces that it shows. */
export const startRoute = (): readonly Namespace[] => {
  preload(loadConsole);
  preload(loadAuth);
  warmUpFirestore();
  const namespaces: readonly Namespace[] = ['common', 'console'];
  preloadTexts(namespaces);
  return namespaces;
};
