import type { StoredReader } from '@reglament/domain';
import { needReload } from './reload-needed';
import type { DocumentParser } from './snapshot';

/**
 * Reads documents of any version. One that needs a newer app asks for a reload. One that is invalid is
 * reported to the console of the browser, and has a row in its list that says so.
 */
export const documentParser =
  <Item>(read: StoredReader<Item>, kind: string): DocumentParser<Item> =>
  (raw) => {
    const found = read(raw);
    if (found.ok) return found.value;
    if (found.error.kind === 'newer') {
      needReload();
      return null;
    }
    const where = found.error.fields.join(', ');
    globalThis.reportError(new Error(`A ${kind} is not as it should be: ${where}`));
    return null;
  };
