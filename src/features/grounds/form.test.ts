import { zooportalCalendars, zooportalRegulation } from '@reglament/domain';
import { expect, test } from 'vitest';
import {
  emptyForm,
  faultsOf,
  firstFault,
  inputOf,
  type GroundsAct,
  type GroundsForm,
} from './form';

const now = Date.parse('2026-11-23T12:00+03:00');

const reasonOf = (form: GroundsForm) =>
  zooportalRegulation.reasons.find(({ code }) => code === form.reason);

const faultsIn = (parts: Partial<GroundsForm>, act: GroundsAct = 'decline') => {
  const form = { ...emptyForm, ...parts };
  const checking = { act, reason: reasonOf(form), calendars: zooportalCalendars, now };
  const faults = faultsOf(form, checking);
  return { first: firstFault(faults), fields: Object.keys(faults) };
};

test('nothing typed: everything that is wanted is at fault, the reason first', () => {
  expect(faultsIn({})).toEqual({ first: 'reason', fields: ['reason', 'text'] });
  expect(faultsIn({}, 'defer').fields).toEqual(['reason', 'until', 'text']);
});

test('a reason wants what the regulation says goes with it', () => {
  const link = { reason: 'unsupported-environment', text: 'Не подходит.' };
  expect(faultsIn(link).fields).toEqual(['link']);
  expect(faultsIn({ ...link, link: 'требования' }).fields).toEqual(['link']);
  expect(faultsIn({ ...link, link: 'https://zooportal.pro/1' }).fields).toEqual([]);
  const referral = { reason: 'out-of-scope', text: 'Не к нам.' };
  expect(faultsIn(referral).fields).toEqual(['referral']);
  expect(faultsIn({ ...referral, referral: 'Секретарь клуба' }).fields).toEqual([]);
  expect(faultsIn({ reason: 'unconstructive', text: 'Нет.' }).fields).toEqual([]);
});

test('what another reason asked for is neither sent nor at fault', () => {
  const form = { ...emptyForm, reason: 'unconstructive', text: 'Нет.', link: 'не ссылка' };
  expect(faultsIn(form).fields).toEqual([]);
  expect(inputOf(form, 'decline', reasonOf(form))).toEqual({
    reason: 'unconstructive',
    text: 'Нет.',
  });
});

test('a day to come back lies ahead, within ninety days', () => {
  const put = { reason: 'needs-development', text: 'Доработаем.' };
  for (const until of ['2026-11-23', '2026-11-20', '2027-03-01', '02.12.2026', '20261-12-02']) {
    expect([until, ...faultsIn({ ...put, until }, 'defer').fields]).toEqual([until, 'until']);
  }
  expect(faultsIn({ ...put, until: '2026-12-02' }, 'defer').fields).toEqual([]);
});
