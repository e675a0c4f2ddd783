// Before everything that makes schemas.
// oxlint-disable-next-line import/no-unassigned-import -- it acts by being imported
import '../data/schema-mode';
import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { startSession } from '../data/session';
import { startI18n } from '../i18n/i18n';
import { startTheme } from '../ui/theme-choice';
import { App } from './app';
import { startRoute } from './routes/start';

startTheme();
startI18n(startRoute(globalThis.location.pathname));
startSession();

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
