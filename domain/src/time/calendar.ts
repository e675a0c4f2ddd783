import { lazy } from '../lazy';
import { distance, move } from './arithmetic';
import type { Engine } from './engine';
import { localDay } from './engine';
import { explainRange } from './explain';
import { indexSegments } from './index-segments';
import { dateOfDay, requireFinite, requireInstant } from './local-date';
import { joinPauses, pausedClock } from './paused-clock';
import { parseRules } from './rules';
import type { CalendarRules } from './rules';
import { isRunningAt, nextRunningAt } from './running';
import { workWithin } from './segments';
import type { BusinessCalendar, CalendarInput, Duration, Instant, Interval } from './types';
import { workClock } from './work-clock';
import { closeOfDay, describeDay } from './working-days';

/** Returns early for zero work, without building the engine. */
function addWork(engine: () => Engine, at: Instant, work: Duration): Instant {
  requireInstant(at);
  requireFinite(work, 'duration');
  return work === 0 ? at : move(engine(), at, work);
}

function workBetween(engine: () => Engine, a: Instant, b: Instant): Duration {
  requireInstant(a);
  requireInstant(b);
  return a === b ? 0 : distance(engine(), a, b);
}

function withEnginePauses(engine: Engine, pauses: readonly Interval[]): Engine {
  const all = joinPauses([...engine.pauses, ...pauses]);
  return { ...engine, pauses: all, clock: pausedClock(workClock(engine.index), all) };
}

function calendarFrom(rules: CalendarRules, engine: () => Engine): BusinessCalendar {
  const { source } = rules;
  return Object.freeze<BusinessCalendar>({
    version: source.version,
    timeZone: source.timeZone,
    source,
    add: (at, durationMs) => addWork(engine, at, durationMs),
    subtract: (at, durationMs) => addWork(engine, at, -durationMs),
    between: (a, b) => workBetween(engine, a, b),
    addDays: (at, n) => closeOfDay(engine(), at, n),
    isOpen: (at) => isRunningAt(engine(), at),
    nextOpen: (at) => nextRunningAt(engine(), at),
    segments: (from, to) => workWithin(engine(), { from, to }),
    explain: (from, to) => explainRange(engine(), { from, to }),
    withPauses: (intervals) => {
      const pauses = joinPauses(intervals);
      return calendarFrom(
        rules,
        lazy(() => withEnginePauses(engine(), pauses)),
      );
    },
    localDateOf: (at) => {
      requireInstant(at);
      return dateOfDay(localDay(rules, at));
    },
    day: (date) => describeDay(engine(), date),
  });
}

/**
 * Creates a frozen calendar from weekly hours, overrides and covered years. Validates the data at
 * once; builds the index lazily on the first query.
 *
 * Hours belong to the date on which they start. An instant is open if its local time is within the
 * hours of its date: a skipped hour (DST) is not worked, a repeated one is worked twice. Exact for
 * whole milliseconds.
 *
 * @throws CalendarError for the first invalid value of the data.
 * @example
 * const calendar = createCalendar(zooportalSource);
 * calendar.add(Date.parse('2026-11-27T17:30+03:00'), 2 * 3_600_000); // Monday 11:30
 */
export function createCalendar(input: CalendarInput): BusinessCalendar {
  const rules = parseRules(input);
  const engine = lazy<Engine>(() => {
    const index = indexSegments(rules);
    return { rules, index, clock: workClock(index), pauses: [] };
  });
  return calendarFrom(rules, engine);
}
