import { noDataAfter, requireData } from './engine';
import type { Engine } from './engine';
import { stretchFrom } from './index-segments';
import { breakAt } from './paused-clock';
import type { Instant } from './types';

/**
 * Whether the clock runs at an instant.
 *
 * @throws CalendarError `no-data-for-year`, `not-finite`.
 */
export function runsAt(engine: Engine, at: Instant): boolean {
  requireData(engine, at);
  const { index, breaks } = engine;
  const open = index.opens.values[stretchFrom(index, at)];
  return open !== undefined && open <= at && breakAt(breaks, at) === undefined;
}

/**
 * The instant itself when the clock runs, else the next one at which it does.
 *
 * @throws CalendarError `no-data-for-year`, `not-finite`.
 */
export function runsFrom(engine: Engine, at: Instant): Instant {
  requireData(engine, at);
  const { index } = engine;
  let open = at;
  // Each turn leaves one break behind, so there are at most as many turns as breaks, and one.
  for (;;) {
    const next = index.opens.values[stretchFrom(index, open)];
    if (next === undefined) throw noDataAfter(engine.rules);
    open = Math.max(open, next);
    const pause = breakAt(engine.breaks, open);
    if (pause === undefined) return open;
    open = pause.to;
  }
}
