import { startRoute } from './routes/start';

/** In both languages, because the language may not have loaded. */
const NOT_LOADED =
  'Страница не загрузилась. Обновите её, пожалуйста. · The page could not be loaded. Please reload it.';

// This small module runs first and requests everything the page needs in parallel.
const firstPage = startRoute(globalThis.location.pathname);

import('./main').then(
  ({ main }) => main(firstPage),
  () => {
    document.body.textContent = NOT_LOADED;
  },
);
