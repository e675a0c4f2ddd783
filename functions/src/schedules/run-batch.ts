import type { Deps } from '../runtime/deps';
import type { RunStats } from '../runtime/triggers';

/** Documents that are worked on at the same time. */
const CONCURRENCY = 20;

/** Work on documents that come page by page. */
interface Batch<Found> {
  readonly pages: AsyncIterable<readonly Found[]>;
  /** Works on one document and names the outcome; a rejection ends the run. */
  readonly work: (found: Found) => Promise<string>;
}

/**
 * Works on every document that was found, a few at a time, until the pages or the time end.
 * @param until the instant at which the run has to end, epoch milliseconds
 * @returns how many documents had which outcome
 */
export const runBatch = async <Found>(
  { pages, work }: Batch<Found>,
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
