import { noDataAfter, noDataBefore, requireLimit } from './engine';
import type { Engine } from './engine';
import type { Duration, Instant } from './types';

/**
 * Moves an instant by working time, backwards if negative. `work` must not be 0.
 *
 * @throws CalendarError `no-data-for-year`, `not-finite`.
 */
export function move(engine: Engine, at: Instant, work: Duration): Instant {
  requireLimit(engine, at);
  const { clock, rules } = engine;
  const target = clock.worked(at) + work;
  // Rounding of fractional milliseconds must not move the result before `at`.
  if (work > 0) {
    const due = Math.max(at, clock.earliest(target));
    if (due === Infinity) throw noDataAfter(rules);
    return due;
  }
  const start = Math.min(at, clock.latest(target));
  if (start === -Infinity) throw noDataBefore(rules);
  return start;
}

/**
 * Returns the signed working time from `a` to `b`.
 *
 * @throws CalendarError `no-data-for-year`, `not-finite`.
 */
export function distance(engine: Engine, a: Instant, b: Instant): Duration {
  requireLimit(engine, a);
  requireLimit(engine, b);
  return engine.clock.worked(b) - engine.clock.worked(a);
}
