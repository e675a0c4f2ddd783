import { CalendarError } from './errors';
import { DAY_MS } from './local-date';
import type { Instant } from './types';

/** A half-open interval with a constant UTC offset. */
export interface Era {
  readonly from: Instant;
  readonly to: Instant;
  /** Local time minus UTC, in milliseconds. */
  readonly offset: number;
}

/** Returns the UTC offset of a zone as text, such as `+03:00`; empty for UTC. */
export type OffsetReader = (at: Instant) => string;

// Must be below the shortest era since 1970, just under seven days (Brazil, October 2000).
const SAMPLE_MS = 5 * DAY_MS;

/**
 * Creates an offset reader for an IANA zone of the runtime.
 *
 * @throws CalendarError `invalid-zone` for an unknown name and for a fixed offset, which has no
 * history.
 */
export function openZone(timeZone: string): OffsetReader {
  try {
    // `Intl` falls back to the machine's zone without a name.
    const isName = typeof timeZone === 'string' && /^[A-Za-z]/.test(timeZone);
    if (!isName) throw new RangeError('not a name');
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    return (at) => format.format(at).split('GMT')[1] ?? '';
  } catch {
    throw new CalendarError('invalid-zone', `${timeZone} is not a time zone.`, {
      subject: timeZone,
    });
  }
}

/** Parses an offset to milliseconds; seconds occur only before standard time. */
export function offsetMs(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return text.startsWith('-') ? -ms : ms;
}

/** Finds the first whole second in `(from, to]` with an offset other than at `from`. */
function changeBetween(read: OffsetReader, from: Instant, to: Instant): Instant {
  const before = read(from);
  let same = from;
  let changed = to;
  while (changed - same > 1000) {
    const middle = same + Math.floor((changed - same) / 2000) * 1000;
    if (read(middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}

/** Returns the eras of a zone within `[from, to)`, both in whole seconds. */
export function zoneEras(read: OffsetReader, from: Instant, to: Instant): readonly Era[] {
  const eras: Era[] = [];
  let start = from;
  let text = read(from);
  for (let known = from; known < to;) {
    const next = Math.min(known + SAMPLE_MS, to);
    if (read(next) === text) {
      known = next;
      continue;
    }
    known = changeBetween(read, known, next);
    eras.push({ from: start, to: known, offset: offsetMs(text) });
    start = known;
    text = read(known);
  }
  if (start < to) eras.push({ from: start, to, offset: offsetMs(text) });
  return eras;
}

/** Returns the local day number of an instant within the eras. */
export function dayWithin(eras: readonly Era[], at: Instant): number {
  const era = eras.find(({ to }) => at < to);
  if (era === undefined) throw new RangeError(`${at} is not in the eras`);
  return Math.floor((at + era.offset) / DAY_MS);
}

/** Returns the local day numbers within `[from, to)`, sorted, without skipped dates. */
export function daysWithin(eras: readonly Era[], from: Instant, to: Instant): readonly number[] {
  const days = new Set<number>();
  for (const era of eras) {
    const start = Math.max(from, era.from);
    const stop = Math.min(to, era.to);
    if (start >= stop) continue;
    const first = Math.floor((start + era.offset) / DAY_MS);
    const end = Math.ceil((stop + era.offset) / DAY_MS);
    for (let day = first; day < end; day += 1) days.add(day);
  }
  return [...days].toSorted((a, b) => a - b);
}
