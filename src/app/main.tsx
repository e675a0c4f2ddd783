import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { watchDatabase } from '../data/database-failure';
import { startSession } from '../data/session';
import { startI18n } from '../i18n/i18n';
import type { Namespace } from '../i18n/resources';
import { startTheme } from '../ui/theme-choice';
import { App } from './app';

/** Renders the console. */
export const main = (firstTexts: readonly Namespace[]): void => {
  startTheme();
  startI18n(firstTexts);
  watchDatabase();
  startSession();
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<App />);
};
