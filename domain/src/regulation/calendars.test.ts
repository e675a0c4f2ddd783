import { describe, expect, it } from 'vitest';
import { at, calendars, serviceCalendar } from '../testing/calendars';
import { CalendarError } from '../time/errors';
import type { BusinessCalendar } from '../time/types';
import { withFallbackCalendar, withDeadlineCalendar, calendarsFrom } from './calendars';

const early = at('2026-11-23 12:00');
const afterTheData = at('2028-02-01 12:00');
const isOpenAt = (instant: number) => (calendar: BusinessCalendar) => calendar.isOpen(instant);

describe('askCalendars', () => {
  it('asks the calendar in force', () => {
    expect(withFallbackCalendar(calendars, isOpenAt(early))).toEqual({
      value: true,
      calendar: calendars.official,
      provisional: false,
    });
  });

  it('R28 asks the provisional calendar when a year has no data, and says so', () => {
    expect(withFallbackCalendar(calendars, isOpenAt(afterTheData))).toEqual({
      value: true,
      calendar: calendars.provisional,
      provisional: true,
    });
  });

  it('hides no other fault, even one that the provisional calendar does not have', () => {
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

describe('askForDeadline', () => {
  it('asks the calendar that the deadline was computed on', () => {
    const asked = (provisional: boolean) =>
      withDeadlineCalendar(
        calendars,
        { provisional, calendarVersion: 'official-1' },
        (calendar) => calendar.version,
      ).value;
    expect(asked(false)).toBe('official-1');
    expect(asked(true)).toBe('provisional-1');
  });

  it('goes on where the data of the official calendar end', () => {
    expect(
      withDeadlineCalendar(
        calendars,
        { provisional: false, calendarVersion: 'official-1' },
        isOpenAt(afterTheData),
      ),
    ).toMatchObject({ value: true, provisional: true });
  });

  it('asks the calendar of its version where that is at hand, stretched or not', () => {
    const former = calendarsFrom(serviceCalendar('former', { from: 2026, to: 2026 }, '17:00'));
    const known = calendarsFrom(calendars.official, new Map([['former', former]]));
    const asked = (calendarVersion: string, provisional = false) =>
      withDeadlineCalendar(known, { provisional, calendarVersion }, ({ version }) => version).value;
    expect(asked('former')).toBe('former');
    expect(asked('former+law-2027-2051', true)).toBe('former+law-2027-2051');
    expect(asked('lost')).toBe('official-1');
  });
});
