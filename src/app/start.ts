import { NOT_LOADED } from './not-loaded';
import { startRoute } from './routes/start';

// This small module runs first and requests everything the console needs in parallel.
const firstPage = startRoute(globalThis.location.pathname);

import('./main').then(
  ({ main }) => main(firstPage),
  () => {
    document.body.textContent = NOT_LOADED;
  },
);
