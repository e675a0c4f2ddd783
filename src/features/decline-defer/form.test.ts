import { zooportalCalendars, zooportalRegulation } from '@reglament/domain';
import { expect, test } from 'vitest';
import {
  emptyForm,
  fieldErrorsOf,
  firstFieldError,
  inputOf,
  type ReasonAction,
  type ReasonForm,
} from './form';

const now = Date.parse('2026-11-23T12:00+03:00');

const reasonOf = (form: ReasonForm) =>
  zooportalRegulation.reasons.find(({ code }) => code === form.reason);

const fieldErrorsIn = (parts: Partial<ReasonForm>, act: ReasonAction = 'decline') => {
  const form = { ...emptyForm, ...parts };
  const checking = { act, reason: reasonOf(form), calendars: zooportalCalendars, now };
  const errors = fieldErrorsOf(form, checking);
  return { first: firstFieldError(errors), fields: Object.keys(errors) };
};

test('reports every required field of an empty form, reason first', () => {
  expect(fieldErrorsIn({})).toEqual({ first: 'reason', fields: ['reason', 'text'] });
  expect(fieldErrorsIn({}, 'defer').fields).toEqual(['reason', 'until', 'text']);
});

test('requires the detail that the regulation attaches to a reason', () => {
  const link = { reason: 'unsupported-environment', text: 'Не подходит.' };
  expect(fieldErrorsIn(link).fields).toEqual(['link']);
  expect(fieldErrorsIn({ ...link, link: 'требования' }).fields).toEqual(['link']);
  expect(fieldErrorsIn({ ...link, link: 'https://zooportal.pro/1' }).fields).toEqual([]);
  const referral = { reason: 'out-of-scope', text: 'Не к нам.' };
  expect(fieldErrorsIn(referral).fields).toEqual(['referral']);
  expect(fieldErrorsIn({ ...referral, referral: 'Секретарь клуба' }).fields).toEqual([]);
  expect(fieldErrorsIn({ reason: 'unconstructive', text: 'Нет.' }).fields).toEqual([]);
});

test('ignores details that belong to another reason', () => {
  const form = { ...emptyForm, reason: 'unconstructive', text: 'Нет.', link: 'не ссылка' };
  expect(fieldErrorsIn(form).fields).toEqual([]);
  expect(inputOf(form, 'decline', reasonOf(form))).toEqual({
    reason: 'unconstructive',
    text: 'Нет.',
  });
});

test('accepts a deferral date only in the future and within 90 days', () => {
  const deferral = { reason: 'needs-development', text: 'Доработаем.' };
  for (const until of ['2026-11-23', '2026-11-20', '2027-03-01', '02.12.2026', '20261-12-02']) {
    expect([until, ...fieldErrorsIn({ ...deferral, until }, 'defer').fields]).toEqual([
      until,
      'until',
    ]);
  }
  expect(fieldErrorsIn({ ...deferral, until: '2026-12-02' }, 'defer').fields).toEqual([]);
});
