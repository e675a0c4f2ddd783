import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { watchDatabase } from '../data/database-failure';
import { startSession } from '../data/session';
import { startI18n } from '../i18n/i18n';
import { startTheme } from '../ui/theme-choice';
import { App } from './app';
import type { FirstPage } from './routes/start';

/**
 * Renders the app once its first page and texts are loaded: React delays the content that follows
 * a fallback by 300 ms, and in a transition it needs no fallback for what is loaded.
 */
export const main = async ({ texts, page }: FirstPage): Promise<void> => {
  startTheme();
  watchDatabase();
  startSession();
  await Promise.allSettled([startI18n(texts), page]);
  const root = document.getElementById('root');
  if (root !== null) startTransition(() => createRoot(root).render(<App />));
};
