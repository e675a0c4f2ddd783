import { describe, expect, it } from 'vitest';
import { HOUR, calendarData, hours, moscow, moscowFrom, weekOf } from '../testing/clock';
import { createCalendar } from './calendar';
import { zooportalCalendar } from './russian-calendar';
import type { ClosedStep, ExplainStep } from './types';

function explained(from: string, to: string): readonly ExplainStep[] {
  return zooportalCalendar.explain(moscow(from), moscow(to));
}

function closed(steps: readonly ExplainStep[]): readonly ClosedStep[] {
  return steps.filter((step) => step.kind === 'closed');
}

/** Returns the causes of closed segments between two instants. */
function causes(from: string, to: string): readonly string[] {
  return closed(explained(from, to)).map(({ cause }) => cause);
}

describe('explain', () => {
  it('returns working segments per day and closed segments between them', () => {
    expect(explained('2026-11-23 17:30', '2026-11-24 11:30')).toEqual([
      {
        kind: 'open',
        ...moscowFrom('2026-11-23', '17:30', '18:00'),
        date: '2026-11-23',
        ms: HOUR / 2,
      },
      {
        kind: 'closed',
        from: moscow('2026-11-23 18:00'),
        to: moscow('2026-11-24 10:00'),
        cause: 'night',
        days: [],
      },
      {
        kind: 'open',
        ...moscowFrom('2026-11-24', '10:00', '11:30'),
        date: '2026-11-24',
        ms: 1.5 * HOUR,
      },
    ]);
  });

  it('returns no steps for an empty interval', () => {
    expect(explained('2026-11-23 17:30', '2026-11-23 17:30')).toEqual([]);
  });

  it('lists the days off of a weekend', () => {
    const [weekend] = closed(explained('2026-11-27 17:30', '2026-11-30 11:30'));
    expect(weekend?.cause).toBe('weekend');
    expect(weekend?.days).toEqual([
      { date: '2026-11-28', cause: 'weekend' },
      { date: '2026-11-29', cause: 'weekend' },
    ]);
  });

  it('lists no day outside the segment after a DST change', () => {
    const berlin = createCalendar(
      calendarData({
        timeZone: 'Europe/Berlin',
        week: weekOf('09:00-17:00'),
        overrides: [
          {
            date: '2027-03-28',
            intervals: [],
            cause: 'holiday',
            title: { ru: 'Пасха', en: 'Easter Sunday' },
          },
        ],
      }),
    );
    const [from, to] = [Date.parse('2027-03-29T00:30+02:00'), Date.parse('2027-03-29T09:00+02:00')];
    expect(berlin.explain(from, to)).toEqual([
      { kind: 'closed', from, to, cause: 'before-opening', days: [] },
    ]);
  });

  it('uses the holiday as the cause of a New Year segment and keeps the cause of each day', () => {
    const [holidays] = closed(explained('2026-12-30 17:30', '2027-01-11 11:30'));
    expect(holidays?.cause).toBe('holiday');
    expect(holidays?.title?.ru).toBe('Новогодние каникулы');
    expect(holidays?.days.map(({ date, cause }) => `${date.slice(5)} ${cause}`)).toEqual([
      '12-31 transfer',
      '01-01 holiday',
      '01-02 weekend',
      '01-03 weekend',
      '01-04 holiday',
      '01-05 holiday',
      '01-06 holiday',
      '01-07 holiday',
      '01-08 holiday',
      '01-09 weekend',
      '01-10 weekend',
    ]);
    expect(holidays?.days[0]?.title?.en).toBe('Day off moved from 4 January');
    expect(holidays?.days[7]?.title?.en).toBe('Orthodox Christmas');
  });

  it('uses the cause transfer for a moved day off', () => {
    const [segment] = closed(explained('2027-02-19 17:00', '2027-02-24 11:00'));
    expect(segment?.cause).toBe('holiday');
    expect(segment?.title?.en).toBe('Defender of the Fatherland Day');
    expect(causes('2027-02-20 12:00', '2027-02-22 20:00')).toEqual(['transfer']);
  });

  it.each([
    ['before-opening', '2026-11-23 07:00', '2026-11-23 10:30'],
    ['after-closing', '2026-11-23 17:30', '2026-11-23 20:00'],
    ['night', '2026-11-23 20:00', '2026-11-24 10:30'],
    ['weekend', '2026-11-28 12:00', '2026-11-28 13:00'],
    ['before-opening', '2026-11-30 00:00', '2026-11-30 10:00'],
    ['holiday', '2026-11-04 12:00', '2026-11-05 10:00'],
  ])('uses the cause %s from %s to %s', (cause, from, to) => {
    expect(causes(from, to)).toEqual([cause]);
  });

  it('uses the cause break between two openings of a day', () => {
    const lunch = createCalendar(calendarData({ week: weekOf('10:00-13:00 14:00-18:00') }));
    const steps = lunch.explain(moscow('2026-11-23 12:00'), moscow('2026-11-23 15:00'));
    expect(closed(steps)).toEqual([
      { kind: 'closed', ...moscowFrom('2026-11-23', '13:00', '14:00'), cause: 'break', days: [] },
    ]);
  });

  it('merges adjacent hours', () => {
    const shifts = createCalendar(calendarData({ week: weekOf('14:00-18:00 10:00-14:00') }));
    const steps = shifts.explain(moscow('2026-11-23 10:00'), moscow('2026-11-23 18:00'));
    expect(steps).toEqual([
      {
        kind: 'open',
        ...moscowFrom('2026-11-23', '10:00', '18:00'),
        date: '2026-11-23',
        ms: 8 * HOUR,
      },
    ]);
  });

  it('includes cause and title of a short day', () => {
    const title = { ru: 'Канун праздника', en: 'Eve of a holiday' };
    const calendar = createCalendar(
      calendarData({
        overrides: [
          { date: '2026-11-23', intervals: hours('10:00-17:00'), cause: 'short-day', title },
        ],
      }),
    );
    const [open] = calendar.explain(moscow('2026-11-23 16:00'), moscow('2026-11-23 18:00'));
    expect(open).toEqual({
      kind: 'open',
      ...moscowFrom('2026-11-23', '16:00', '17:00'),
      date: '2026-11-23',
      ms: HOUR,
      cause: 'short-day',
      title,
    });
  });

  it('omits a date that the zone skipped', () => {
    const apia = createCalendar(
      calendarData({ timeZone: 'Pacific/Apia', coverage: { from: 2011, to: 2012 } }),
    );
    // From Thursday 29 December 18:00 at -10 to Monday 2 January 10:00 at +14.
    const steps = apia.explain(Date.parse('2011-12-30T04:00Z'), Date.parse('2012-01-01T20:00Z'));
    expect(closed(steps).map(({ days }) => days.map(({ date }) => date))).toEqual([
      ['2011-12-31', '2012-01-01'],
    ]);
  });
});

describe('explain with pauses', () => {
  const pauses = [
    moscowFrom('2026-11-23', '13:00', '13:20'),
    { from: moscow('2026-11-23 17:00'), to: moscow('2026-11-24 11:00') },
  ];
  const steps = zooportalCalendar
    .withPauses(pauses)
    .explain(moscow('2026-11-23 12:00'), moscow('2026-11-24 12:00'));

  it('returns each pause as one step with its excluded working time', () => {
    expect(steps.filter(({ kind }) => kind === 'pause')).toEqual([
      { kind: 'pause', ...pauses[0], ms: HOUR / 3 },
      { kind: 'pause', ...pauses[1], ms: 2 * HOUR },
    ]);
    expect(steps.map(({ kind }) => kind)).toEqual(['open', 'pause', 'open', 'pause', 'open']);
  });

  it('clips a pause at both ends', () => {
    const within = zooportalCalendar
      .withPauses(pauses)
      .explain(moscow('2026-11-23 17:30'), moscow('2026-11-23 19:00'));
    expect(within).toEqual([
      {
        kind: 'pause',
        from: moscow('2026-11-23 17:30'),
        to: moscow('2026-11-23 19:00'),
        ms: HOUR / 2,
      },
    ]);
  });
});
