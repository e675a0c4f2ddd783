import { firstScreenShown } from './first-screen';
import { lazyAsync } from './lazy-async';

/** Loads the authentication library on demand, so that pages and forms do not wait for it. */
export const loadAuth = lazyAsync(async () => {
  await firstScreenShown();
  return import('./firebase/auth');
});
