import { startRoute } from './routes/start';

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
