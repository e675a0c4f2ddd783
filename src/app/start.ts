import { NOT_LOADED } from './not-loaded';
import { startRoute } from './routes/start';

// This small module runs first and requests everything the console needs in parallel.
const namespaces = startRoute();

import('./main').then(
  ({ main }) => main(namespaces),
  () => {
    document.body.textContent = NOT_LOADED;
  },
);
