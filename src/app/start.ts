import { startRoute } from './routes/start';

// The content policy forbids code made of strings, which zod would otherwise probe for and be refused
// aloud. zod reads this when it is loaded, which is after this module.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

/** In both languages: which one was chosen is a part of what could not be loaded. */
const NOT_LOADED =
  'Страница не загрузилась. Обновите её, пожалуйста. · The page could not be loaded. Please reload it.';

// This module is small and the first to run: what the page needs is asked for at once, side by side.
const namespaces = startRoute(globalThis.location.pathname);

import('./main').then(
  ({ main }) => main(namespaces),
  () => {
    document.body.textContent = NOT_LOADED;
  },
);
