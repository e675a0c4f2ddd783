import { describe, expect, it } from 'vitest';
import { at, calendars, serviceCalendar } from '../testing/calendars';
import { CalendarError } from '../time/errors';
import type { BusinessCalendar } from '../time/types';
import { withFallbackCalendar, withDeadlineCalendar, calendarsFrom } from './calendars';

const early = at('2026-11-23 12:00');
const afterCoverage = at('2028-02-01 12:00');
const isOpenAt = (instant: number) => (calendar: BusinessCalendar) => calendar.isOpen(instant);

describe('withFallbackCalendar', () => {
  it('uses the active calendar', () => {
    expect(withFallbackCalendar(calendars, isOpenAt(early))).toEqual({
      value: true,
      calendar: calendars.official,
      provisional: false,
    });
  });

  it('R28 falls back to the provisional calendar for a year without data', () => {
    expect(withFallbackCalendar(calendars, isOpenAt(afterCoverage))).toEqual({
      value: true,
      calendar: calendars.provisional,
      provisional: true,
    });
  });

  it('rethrows every other error', () => {
    const broken = (calendar: BusinessCalendar) => {
      if (calendar === calendars.provisional) return true;
      throw new CalendarError('not-finite', 'broken data');
    };
    expect(() => withFallbackCalendar(calendars, broken)).toThrow('broken data');
    expect(() => withFallbackCalendar(calendars, isOpenAt(Number.NaN))).toThrow(
      'not a number that a calendar',
    );
    expect(() => withFallbackCalendar(calendars, isOpenAt(at('2041-01-01 12:00')))).toThrow('2041');
    expect(() =>
      withFallbackCalendar(calendars, () => {
        throw new Error('broken');
      }),
    ).toThrow('broken');
  });
});

describe('withDeadlineCalendar', () => {
  it('uses the calendar version of the deadline', () => {
    const versionUsed = (provisional: boolean) =>
      withDeadlineCalendar(
        calendars,
        { provisional, calendarVersion: 'official-1' },
        (calendar) => calendar.version,
      ).value;
    expect(versionUsed(false)).toBe('official-1');
    expect(versionUsed(true)).toBe('provisional-1');
  });

  it('falls back after the end of the official data', () => {
    expect(
      withDeadlineCalendar(
        calendars,
        { provisional: false, calendarVersion: 'official-1' },
        isOpenAt(afterCoverage),
      ),
    ).toMatchObject({ value: true, provisional: true });
  });

  it('uses a loaded former version, provisional or not', () => {
    const former = calendarsFrom(serviceCalendar('former', { from: 2026, to: 2026 }, '17:00'));
    const known = calendarsFrom(calendars.official, new Map([['former', former]]));
    const versionUsed = (calendarVersion: string, provisional = false) =>
      withDeadlineCalendar(known, { provisional, calendarVersion }, ({ version }) => version).value;
    expect(versionUsed('former')).toBe('former');
    expect(versionUsed('former+law-2027-2051', true)).toBe('former+law-2027-2051');
    expect(versionUsed('lost')).toBe('official-1');
  });
});
