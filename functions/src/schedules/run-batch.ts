import type { Deps } from '../runtime/deps';
import type { RunStats } from '../runtime/triggers';

/** Number of documents processed concurrently. */
const CONCURRENCY = 20;

/** Batch over pages of documents. */
export interface Batch<Item> {
  readonly pages: AsyncIterable<readonly Item[]>;
  /** Processes one document and returns its outcome; a rejection ends the run. */
  readonly work: (item: Item) => Promise<string>;
}

/**
 * Processes every document found, a few concurrently, until the pages or the time end.
 * @param until end of the run, epoch milliseconds
 * @returns the number of documents per outcome
 */
export const runBatch = async <Item>(
  { pages, work }: Batch<Item>,
  { now }: Pick<Deps, 'now'>,
  until: number,
): Promise<RunStats> => {
  const counts: Record<string, number> = { skipped: 0, failed: 0 };
  for await (const page of pages) {
    for (let at = 0; at < page.length && now() < until; at += CONCURRENCY) {
      const group = page.slice(at, at + CONCURRENCY);
      const outcomes = await Promise.all(group.map(work));
      for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    if (now() >= until) break;
  }
  return counts;
};
