import { describe, expect, it } from 'vitest';
import { calendars, at, DAY } from '../testing/calendars';
import { zooportalSource } from '../time/russian-calendar';
import { endsSoon, parseCalendar, parseRegulation } from './config';
import { zooportalRegulation } from './zooportal';

const calendar = (changes: object): unknown => ({ ...zooportalSource, ...changes });
const nights = (hours: readonly object[]) => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: hours,
  sun: hours,
});

describe('parseCalendar', () => {
  it('reads what ships', () => {
    const parsed = parseCalendar(structuredClone(zooportalSource));
    expect(parsed.ok && parsed.value.source).toEqual(zooportalSource);
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['no version', calendar({ version: undefined })],
    ['a version that is no name', calendar({ version: 'a/b' })],
    ['a text for the years', calendar({ coverage: { from: '2011', to: 2027 } })],
    ['years the wrong way round', calendar({ coverage: { from: 2027, to: 2011 } })],
    ['an unknown zone', calendar({ timeZone: 'Mars/Olympus' })],
    ['an unknown field', calendar({ holidays: [] })],
    ['a week without Friday', calendar({ week: { ...zooportalSource.week, fri: undefined } })],
    ['hours that are no hours', calendar({ week: nights([{ from: '25:00', to: '26:00' }]) })],
    [
      'hours that end where they begin',
      calendar({ week: nights([{ from: '10:00', to: '10:00' }]) }),
    ],
    [
      'hours that overlap',
      calendar({
        week: nights([
          { from: '10:00', to: '14:00' },
          { from: '13:00', to: '18:00' },
        ]),
      }),
    ],
    [
      'a date that is none',
      calendar({ overrides: [{ date: '2026-02-30', intervals: [], cause: 'holiday' }] }),
    ],
    [
      'a date twice',
      calendar({
        overrides: [1, 2].map(() => ({ date: '2026-06-12', intervals: [], cause: 'holiday' })),
      }),
    ],
    [
      'ten thousand dates',
      calendar({
        overrides: Array.from({ length: 10_000 }, () => ({
          date: '2026-06-12',
          intervals: [],
          cause: 'holiday',
        })),
      }),
    ],
    ['a week that never opens', calendar({ week: nights([]) })],
    [
      'a week that opens for a minute',
      calendar({ week: nights([{ from: '10:00', to: '10:01' }]) }),
    ],
  ])('R26 R27 refuses %s, and says where', (_what, raw) => {
    const parsed = parseCalendar(raw);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.error.length).toBeGreaterThan(0);
    expect(parsed.error.length).toBeLessThanOrEqual(20);
    for (const { message } of parsed.error) expect(message).not.toBe('');
  });
});

describe('parseRegulation', () => {
  it('reads what ships', () => {
    expect(parseRegulation(structuredClone(zooportalRegulation))).toEqual({
      ok: true,
      value: zooportalRegulation,
    });
  });

  it.each([
    ['a budget below two hours', { load: [{ from: 0, hours: { 1: 1, 2: 2, 3: 2, 4: 2, 5: 2 } }] }],
    ['a negative budget', { load: [{ from: 0, hours: { 1: -2, 2: 2, 3: 2, 4: 2, 5: 2 } }] }],
    ['a text for a number', { mergeCardsDays: '30' }],
    ['an empty table', { load: [] }],
    ['an empty list of categories', { categories: [] }],
    [
      'a table that looks at millions',
      {
        load: [
          ...zooportalRegulation.load,
          { from: 5_000_000, hours: { 1: 12, 2: 12, 3: 12, 4: 12, 5: 12 } },
        ],
      },
    ],
  ])('R26 refuses %s', (_what, changes) => {
    expect(parseRegulation({ ...zooportalRegulation, ...changes }).ok).toBe(false);
  });
});

describe('endsSoon', () => {
  it('R28 warns sixty days before the first year without data', () => {
    const newYear = at('2028-01-01 00:00');
    expect(endsSoon(calendars.official, newYear - 60 * DAY - 1)).toBe(false);
    expect(endsSoon(calendars.official, newYear - 60 * DAY)).toBe(true);
  });
});
