import { describe, expect, it } from 'vitest';
import type { ClosedDay } from '../time/types';
import { sumByKind, runsOf } from './days-off';

const title = { ru: 'Новогодние каникулы', en: 'New Year holidays' };
const holiday = (date: string): ClosedDay => ({ date, cause: 'holiday', title });
const weekend = (date: string): ClosedDay => ({ date, cause: 'weekend' });

const days = [
  weekend('2027-01-02'),
  weekend('2027-01-03'),
  holiday('2027-01-04'),
  weekend('2027-01-09'),
];

describe('runsOf and sumByKind', () => {
  it('groups consecutive days off of one kind', () => {
    expect(runsOf(days)).toEqual([
      { cause: 'weekend', title: null, first: '2027-01-02', last: '2027-01-03', count: 2 },
      { cause: 'holiday', title, first: '2027-01-04', last: '2027-01-04', count: 1 },
      { cause: 'weekend', title: null, first: '2027-01-09', last: '2027-01-09', count: 1 },
    ]);
  });

  it('sums days off by kind', () => {
    expect(sumByKind(runsOf(days))).toEqual([
      { cause: 'weekend', title: null, first: '2027-01-02', last: '2027-01-09', count: 3 },
      { cause: 'holiday', title, first: '2027-01-04', last: '2027-01-04', count: 1 },
    ]);
  });
});
