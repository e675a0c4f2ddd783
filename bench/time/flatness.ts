import { createCalendar } from '../../domain/src/time/calendar';
import { provisionalSource } from '../../domain/src/time/provisional-calendar';
import { zooportalCalendar, zooportalSource } from '../../domain/src/time/russian-calendar';
import type { BusinessCalendar } from '../../domain/src/time/types';
import { bestRate } from './measure';

const HOUR = 3_600_000;

/** Additions per second by span and calendar length. */
export interface Flatness {
  readonly what: string;
  readonly perSecond: number;
}

function adding(calendar: BusinessCalendar, hours: number, at: readonly number[]): number {
  return bestRate((instant) => calendar.add(instant, hours * HOUR), at);
}

/** Measures whether time depends on the span or the calendar length. */
export function flatness(arrivals: readonly number[]): readonly Flatness[] {
  const spans = [1, 12, 240, 2000].map((hours) => ({
    what: `add ${hours} h, 17 years`,
    perSecond: adding(zooportalCalendar, hours, arrivals),
  }));
  const short = createCalendar({ ...zooportalSource, coverage: { from: 2024, to: 2027 } });
  const long = createCalendar(provisionalSource(zooportalSource, 2110));
  return [
    ...spans,
    { what: 'add 12 h, 4 years', perSecond: adding(short, 12, arrivals) },
    { what: 'add 12 h, 100 years', perSecond: adding(long, 12, arrivals) },
    {
      what: 'add 12 h with 10 pauses',
      perSecond: adding(paused(arrivals[0] ?? 0), 12, arrivals),
    },
  ];
}

function paused(from: number): BusinessCalendar {
  return zooportalCalendar.withPauses(
    Array.from({ length: 10 }, (_, i) => ({
      from: from + i * 50 * HOUR,
      to: from + i * 50 * HOUR + 5 * HOUR,
    })),
  );
}
