import type * as z from 'zod/mini';
import type { DocumentParser } from './snapshot';

/**
 * Reads documents by a schema. One that does not fit is reported to the console of the browser, and
 * has a row in its list that says so.
 */
export const documentParser =
  <Item>(schema: z.ZodMiniType<Item>, kind: string): DocumentParser<Item> =>
  (raw) => {
    const parsed = schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    const where = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
    globalThis.reportError(new Error(`A ${kind} has a shape this version does not know: ${where}`));
    return null;
  };
