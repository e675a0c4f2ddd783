import { noDataAfter, requireData } from './engine';
import type { Engine } from './engine';
import { segmentFrom } from './index-segments';
import { pauseAt } from './paused-clock';
import type { Instant } from './types';

/**
 * Whether working time runs at an instant: open and not paused.
 *
 * @throws CalendarError `no-data-for-year`, `not-finite`.
 */
export function isRunningAt(engine: Engine, at: Instant): boolean {
  requireData(engine, at);
  const { index, pauses } = engine;
  const open = index.opens.values[segmentFrom(index, at)];
  return open !== undefined && open <= at && pauseAt(pauses, at) === undefined;
}

/**
 * Returns the instant itself if working time runs, else the next one at which it does.
 *
 * @throws CalendarError `no-data-for-year`, `not-finite`.
 */
export function nextRunningAt(engine: Engine, at: Instant): Instant {
  requireData(engine, at);
  const { index } = engine;
  let open = at;
  // Each iteration passes one pause, so there are at most `pauses.length + 1` iterations.
  for (;;) {
    const next = index.opens.values[segmentFrom(index, open)];
    if (next === undefined) throw noDataAfter(engine.rules);
    open = Math.max(open, next);
    const pause = pauseAt(engine.pauses, open);
    if (pause === undefined) return open;
    open = pause.to;
  }
}
