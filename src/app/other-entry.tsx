import { useEffect } from 'react';
import { NotFoundPage } from './not-found-page';

/** Whether the document was loaded at the current address, so that another load changes nothing. */
const isLoadedHere = (): boolean => {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation?.name === globalThis.location.href;
};

/**
 * A page of the other entry: portal and console are separate documents. Loads the address again,
 * which Hosting answers with the other document.
 */
export const OtherEntry = () => {
  useEffect(() => {
    if (!isLoadedHere()) globalThis.location.reload();
  }, []);
  return isLoadedHere() ? <NotFoundPage /> : null;
};
