import type { StoredReader } from '@reglament/domain';
import { needReload } from './reload-needed';
import type { DocumentParser } from './snapshot';

/**
 * Creates a parser for documents of every schema version. A document of a newer version requests a
 * reload; an invalid one is reported to the browser console and shown as an unreadable row.
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
    const fields = found.error.fields.join(', ');
    globalThis.reportError(new Error(`Invalid ${kind}: ${fields}`));
    return null;
  };
