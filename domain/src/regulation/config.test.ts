import { describe, expect, it } from 'vitest';
import { calendars, at, DAY } from '../testing/calendars';
import { zooportalSource } from '../time/russian-calendar';
import { isExpiring, parseCalendar, parseRegulation, readCalendar, readRegulation } from './config';
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
  it('accepts the built-in calendar', () => {
    const parsed = parseCalendar(structuredClone(zooportalSource));
    expect(parsed.ok && parsed.value.source).toEqual(zooportalSource);
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['no version', calendar({ version: undefined })],
    ['an invalid version name', calendar({ version: 'a/b' })],
    ['a text for the years', calendar({ coverage: { from: '2011', to: 2027 } })],
    ['reversed years', calendar({ coverage: { from: 2027, to: 2011 } })],
    ['an unknown zone', calendar({ timeZone: 'Mars/Olympus' })],
    ['an unknown field', calendar({ holidays: [] })],
    ['a week without Friday', calendar({ week: { ...zooportalSource.week, fri: undefined } })],
    ['invalid hours', calendar({ week: nights([{ from: '25:00', to: '26:00' }]) })],
    ['hours of zero length', calendar({ week: nights([{ from: '10:00', to: '10:00' }]) })],
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
      'an invalid date',
      calendar({ overrides: [{ date: '2026-02-30', intervals: [], cause: 'holiday' }] }),
    ],
    [
      'a duplicate date',
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
  ])('R26 R27 rejects %s with errors', (_what, raw) => {
    const parsed = parseCalendar(raw);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.error.length).toBeGreaterThan(0);
    expect(parsed.error.length).toBeLessThanOrEqual(20);
    for (const { message } of parsed.error) expect(message).not.toBe('');
  });
});

const withFirst = (changes: object) => {
  const [first, ...others] = zooportalRegulation.categories;
  return [{ ...first, ...changes }, ...others];
};

const withTarget = (target: object) => withFirst({ target });

describe('parseRegulation', () => {
  it('accepts the built-in regulation', () => {
    expect(parseRegulation(structuredClone(zooportalRegulation))).toEqual({
      ok: true,
      value: zooportalRegulation,
    });
  });

  it.each([
    ['a budget below two hours', { categories: withTarget({ hours: [1, 2, 3, 4, 6] }) }],
    ['a negative budget', { categories: withTarget({ hours: [-2, 2, 3, 4, 6] }) }],
    ['a text for a number', { categories: withTarget({ businessDays: '30' }) }],
    ['no load steps', { loadSteps: [] }],
    ['an unknown field', { holidays: [] }],
    ['an unknown field of a category', { categories: withFirst({ titel: { ru: 'А', en: 'A' } }) }],
    ['an empty list of categories', { categories: [] }],
    ['a load step above the limit', { loadSteps: [0, 10, 25, 50, 5_000_000] }],
  ])('R26 rejects %s', (_what, changes) => {
    expect(parseRegulation({ ...zooportalRegulation, ...changes }).ok).toBe(false);
  });
});

describe('readers of published versions', () => {
  it('ignore unknown fields of newer versions', () => {
    const newer = { ...structuredClone(zooportalRegulation), surveys: [], schemaVersion: 9 };
    expect(readRegulation(newer)).toEqual({ ok: true, value: zooportalRegulation });
    expect(readCalendar(calendar({ holidays: [] })).ok).toBe(true);
  });

  it('validate known fields', () => {
    expect(readRegulation({ ...zooportalRegulation, categories: [] }).ok).toBe(false);
    expect(readCalendar(calendar({ timeZone: 'Mars/Olympus' })).ok).toBe(false);
  });
});

describe('isExpiring', () => {
  it('R28 is true from sixty days before the first year without data', () => {
    const newYear = at('2028-01-01 00:00');
    expect(isExpiring(calendars.official, newYear - 60 * DAY - 1)).toBe(false);
    expect(isExpiring(calendars.official, newYear - 60 * DAY)).toBe(true);
  });
});
