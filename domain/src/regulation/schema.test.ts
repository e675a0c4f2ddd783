import { describe, expect, it } from 'vitest';
import { regulationSchema, type Regulation } from './schema';
import { zooportalRegulation } from './zooportal';

type Draft = { -readonly [Key in keyof Regulation]: Regulation[Key] };

/** Returns the validation errors of the built-in regulation after a change. */
const errorsAfter = (change: (draft: Draft) => unknown): string[] => {
  const draft: Draft = structuredClone(zooportalRegulation);
  change(draft);
  const parsed = regulationSchema.safeParse(draft);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
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

const hoursAt = (draft: Draft, at: number): number[] => {
  const { hours } = categoryAt(draft, at).target;
  if (!hours) throw new RangeError(`no hours at ${at}`);
  return hours;
};

const seventh = ({ priority = 7, archived = false, hours = 12 }): Draft['categories'][number] => ({
  id: 'veterinary',
  priority,
  clause: '3.2',
  title: { ru: 'Ветеринары', en: 'Veterinarians' },
  question: { ru: 'Я ветеринар', en: 'I am a veterinarian' },
  form: 'standard',
  target: { hours: zooportalRegulation.loadSteps.map(() => hours) },
  asksFor: null,
  archived,
});

describe('regulationSchema', () => {
  it('accepts the built-in regulation', () => {
    expect(errorsAfter(() => undefined)).toEqual([]);
  });

  it.each([
    ['text', 'Вернёмся: {day}.', 'placeholders: {until}'],
    ['declineText', 'Вернёмся: {until}.', 'placeholders: none'],
  ] as const)('rejects an unknown placeholder in %s', (name, ru, message) => {
    expect(errorsAfter((draft) => (reasonAt(draft, 2)[name] = { ru, en: 'Text.' }))).toEqual([
      message,
    ]);
  });

  it('accepts an older version without declineText', () => {
    expect(errorsAfter((draft) => delete reasonAt(draft, 2).declineText)).toEqual([]);
  });

  it('accepts hours at the limits of clause 3.4', () => {
    const all = (hours: number) => (draft: Draft) =>
      (draft.categories = draft.categories.map((category) => ({
        ...category,
        target: { hours: draft.loadSteps.map(() => hours) },
      })));
    expect(errorsAfter(all(2))).toEqual([]);
    expect(errorsAfter(all(12))).toEqual([]);
    expect(errorsAfter(all(2.5))).toEqual([]);
  });

  it.each([1.99, 12.01, 0, -2, Number.NaN, Infinity])('rejects %d hours', (hours) => {
    expect(errorsAfter((draft) => (hoursAt(draft, 0)[0] = hours))).not.toEqual([]);
  });

  it('rejects load steps that do not start at 0', () => {
    expect(errorsAfter((draft) => (draft.loadSteps[0] = 1))).toContain('the load steps start at 0');
  });

  it.each([
    ['are empty', (draft: Draft) => (draft.loadSteps = [])],
    ['have a negative load', (draft: Draft) => (draft.loadSteps[1] = -1)],
    ['are not integers', (draft: Draft) => (draft.loadSteps[1] = 9.5)],
    ['have equal neighbours', (draft: Draft) => (draft.loadSteps[2] = 10)],
    ['decrease', (draft: Draft) => (draft.loadSteps[2] = 5)],
    [
      'are too many',
      (draft: Draft) => (draft.loadSteps = Array.from({ length: 51 }, (_, from) => from)),
    ],
  ])('rejects load steps that %s', (_what, change) => {
    expect(errorsAfter(change)).not.toEqual([]);
  });

  it('rejects a category without hours for a load step', () => {
    expect(errorsAfter((draft) => hoursAt(draft, 0).pop())).toContain(
      'hours for each load step in every category',
    );
  });

  it('rejects hours that decrease with the load or the priority number', () => {
    const shrinks = 'hours never shrink as load or priority number grow';
    expect(errorsAfter((draft) => (hoursAt(draft, 0)[4] = 5))).toEqual([shrinks]);
    expect(errorsAfter((draft) => (hoursAt(draft, 1)[0] = 5))).toEqual([shrinks]);
  });

  it('accepts a seventh category, a shared priority and an archived category', () => {
    expect(errorsAfter((draft) => draft.categories.push(seventh({ priority: 7 })))).toEqual([]);
    expect(errorsAfter((draft) => draft.categories.push(seventh({ priority: 6 })))).toEqual([]);
    expect(errorsAfter((draft) => (categoryAt(draft, 2).archived = true))).toEqual([]);
  });

  it('does not compare the hours of an archived category', () => {
    const archivedEarly = seventh({ priority: 1, archived: true, hours: 12 });
    expect(errorsAfter((draft) => draft.categories.push(archivedEarly))).toEqual([]);
  });

  it.each([
    [
      'a category id is duplicated',
      (draft: Draft) => (categoryAt(draft, 1).id = categoryAt(draft, 0).id),
    ],
    ['a category id is malformed', (draft: Draft) => (categoryAt(draft, 0).id = 'V.I.P.')],
    ['a category is called general', (draft: Draft) => (categoryAt(draft, 0).id = 'general')],
    ['a form is unknown', (draft: Draft) => Reflect.set(categoryAt(draft, 0), 'form', 'survey')],
    ['a priority is out of range', (draft: Draft) => (categoryAt(draft, 0).priority = 21)],
    [
      'a category has both kinds of target',
      (draft: Draft) => (categoryAt(draft, 0).target.businessDays = 3),
    ],
    ['a category has no target', (draft: Draft) => (categoryAt(draft, 0).target = {})],
    [
      'every category is archived',
      (draft: Draft) =>
        (draft.categories = draft.categories.map((one) => ({ ...one, archived: true }))),
    ],
    [
      'every reason is archived',
      (draft: Draft) => (draft.reasons = draft.reasons.map((one) => ({ ...one, archived: true }))),
    ],
    [
      'every object kind is archived',
      (draft: Draft) =>
        (draft.objectKinds = draft.objectKinds.map((one) => ({ ...one, archived: true }))),
    ],
    [
      'an object kind is duplicated',
      (draft: Draft) => (draft.objectKinds = [...draft.objectKinds, ...draft.objectKinds]),
    ],
    [
      'the form duplicate-cards is used without a card kind',
      (draft: Draft) =>
        (draft.objectKinds = draft.objectKinds.map((one) => ({ ...one, isCard: false }))),
    ],
    ['a title is empty', (draft: Draft) => (categoryAt(draft, 0).title.en = '')],
    ['a clause is not a number', (draft: Draft) => (categoryAt(draft, 0).clause = 'somewhere')],
    [
      'a reason is duplicated',
      (draft: Draft) => (draft.reasons = draft.reasons.map((_, __, [first]) => first ?? _)),
    ],
    ['days are zero', (draft: Draft) => (categoryAt(draft, 5).target.businessDays = 0)],
    [
      'days exceed the limit of clause 3.4',
      (draft: Draft) => (categoryAt(draft, 5).target.businessDays = 31),
    ],
    ['days are fractional', (draft: Draft) => (categoryAt(draft, 5).target.businessDays = 2.5)],
    ['the version is empty', (draft: Draft) => (draft.version = '')],
    ['the date does not exist', (draft: Draft) => (draft.inForceFrom = '2012-02-30')],
    ['the zone does not exist', (draft: Draft) => (draft.timeZone = 'Moscow')],
  ])('rejects a regulation in which %s', (_what, change) => {
    expect(errorsAfter(change)).not.toEqual([]);
  });
});
