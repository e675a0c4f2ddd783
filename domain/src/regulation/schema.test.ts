import { describe, expect, it } from 'vitest';
import { regulationSchema, type Regulation } from './schema';
import { zooportalRegulation } from './zooportal';

type Draft = { -readonly [Key in keyof Regulation]: Regulation[Key] };

/** What is wrong with the shipped regulation after a change; empty when it is still sound. */
const faultsAfter = (change: (draft: Draft) => unknown): string[] => {
  const draft: Draft = structuredClone(zooportalRegulation);
  change(draft);
  const parsed = regulationSchema.safeParse(draft);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

const rowAt = (draft: Draft, at: number): Draft['load'][number] => {
  const row = draft.load[at];
  if (!row) throw new RangeError(`no row ${at}`);
  return row;
};

const reasonAt = (draft: Draft, at: number): Draft['reasons'][number] => {
  const reason = draft.reasons[at];
  if (!reason) throw new RangeError(`no reason ${at}`);
  return reason;
};

const categoryAt = (draft: Draft, at: number): Draft['categories'][number] => {
  const category = draft.categories[at];
  if (!category) throw new RangeError(`no category ${at}`);
  return category;
};

describe('regulationSchema', () => {
  it('takes the shipped regulation as it is', () => {
    expect(faultsAfter(() => undefined)).toEqual([]);
  });

  it.each([
    ['text', 'Вернёмся: {day}.', 'placeholders: {until}'],
    ['declineText', 'Вернёмся: {until}.', 'placeholders: none'],
  ] as const)('refuses a placeholder that the act of a %s has no field for', (name, ru, fault) => {
    expect(faultsAfter((draft) => (reasonAt(draft, 2)[name] = { ru, en: 'Text.' }))).toEqual([
      fault,
    ]);
  });

  it('reads a version from before declines had texts of their own', () => {
    expect(faultsAfter((draft) => delete reasonAt(draft, 2).declineText)).toEqual([]);
  });

  it('takes hours at the bounds of clause 3.4', () => {
    const all = (hours: number) => ({ 1: hours, 2: hours, 3: hours, 4: hours, 5: hours });
    expect(faultsAfter((draft) => (draft.load = [{ from: 0, hours: all(2) }]))).toEqual([]);
    expect(faultsAfter((draft) => (draft.load = [{ from: 0, hours: all(12) }]))).toEqual([]);
    expect(faultsAfter((draft) => (draft.load = [{ from: 0, hours: all(2.5) }]))).toEqual([]);
  });

  it.each([1.99, 12.01, 0, -2, Number.NaN, Infinity])('refuses %d hours', (hours) => {
    expect(faultsAfter((draft) => (rowAt(draft, 0).hours[1] = hours))).not.toEqual([]);
  });

  it('refuses a load table that does not begin at nothing', () => {
    expect(faultsAfter((draft) => (rowAt(draft, 0).from = 1))).toContain(
      'the load table starts at 0',
    );
  });

  it.each([
    ['is empty', (draft: Draft) => (draft.load = [])],
    [
      'has a priority missing',
      (draft: Draft) => Reflect.deleteProperty(rowAt(draft, 0).hours, '3'),
    ],
    ['has a negative load', (draft: Draft) => (rowAt(draft, 1).from = -1)],
    ['has half a ticket in it', (draft: Draft) => (rowAt(draft, 1).from = 9.5)],
    [
      'is longer than anyone can read',
      (draft: Draft) =>
        (draft.load = Array.from({ length: 51 }, (_, from) => ({ ...rowAt(draft, 0), from }))),
    ],
  ])('refuses a load table that %s', (_what, change) => {
    expect(faultsAfter(change)).not.toEqual([]);
  });

  it('refuses a load table that does not rise', () => {
    const rises = 'the load table rises';
    expect(faultsAfter((draft) => (rowAt(draft, 2).from = rowAt(draft, 1).from))).toEqual([rises]);
    expect(faultsAfter((draft) => (rowAt(draft, 2).from = 5))).toEqual([rises]);
  });

  it('refuses hours that shrink as the load grows or as the priority falls', () => {
    const shrinks = 'hours never shrink as load or priority number grow';
    expect(faultsAfter((draft) => (rowAt(draft, 4).hours[1] = 5))).toEqual([shrinks]);
    expect(faultsAfter((draft) => (rowAt(draft, 0).hours[2] = 5))).toEqual([shrinks]);
  });

  it.each([
    ['a category is missing', (draft: Draft) => draft.categories.pop()],
    [
      'a category stands twice',
      (draft: Draft) => (categoryAt(draft, 1).id = categoryAt(draft, 0).id),
    ],
    ['a category is unknown', (draft: Draft) => Reflect.set(categoryAt(draft, 0), 'id', 'vip')],
    ['a priority stands twice', (draft: Draft) => (categoryAt(draft, 1).priority = 1)],
    ['a priority is out of range', (draft: Draft) => (categoryAt(draft, 0).priority = 7)],
    ['the last priority has hours', (draft: Draft) => (categoryAt(draft, 5).promise = 'hours')],
    ['another priority has days', (draft: Draft) => (categoryAt(draft, 0).promise = 'days')],
    ['a title is empty', (draft: Draft) => (categoryAt(draft, 0).title.en = '')],
    ['a clause has no number', (draft: Draft) => (categoryAt(draft, 0).clause = 'somewhere')],
    ['a reason is missing', (draft: Draft) => draft.reasons.pop()],
    [
      'a reason stands twice',
      (draft: Draft) => (draft.reasons = draft.reasons.map((_, __, [first]) => first ?? _)),
    ],
    ['days are none', (draft: Draft) => (draft.mergeCardsDays = 0)],
    ['days are more than clause 3.4 allows', (draft: Draft) => (draft.mergeCardsDays = 31)],
    ['days are broken', (draft: Draft) => (draft.mergeCardsDays = 2.5)],
    ['the version is empty', (draft: Draft) => (draft.version = '')],
    ['the date is none', (draft: Draft) => (draft.inForceFrom = '2012-02-30')],
    ['the zone does not exist', (draft: Draft) => (draft.timeZone = 'Moscow')],
    ['it has a field of its own', (draft: Draft) => Reflect.set(draft, 'extra', 1)],
  ])('refuses a regulation in which %s', (_what, change) => {
    expect(faultsAfter(change)).not.toEqual([]);
  });
});
