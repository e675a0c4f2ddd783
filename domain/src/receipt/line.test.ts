import { describe, expect, it } from 'vitest';
import { after, anna, command, newTicket, olga } from '../testing/builders';
import { at, calendars, MOSCOW } from '../testing/calendars';
import type { Ticket } from '../ticket/schema';
import { receiptLine, receiptText } from './line';
import { receiptOf } from './receipt';
import type { ReceiptStep } from './steps';

const textOf = (ticket: Ticket, language: 'ru' | 'en', now = '2026-11-24 12:00') =>
  receiptText(
    receiptOf({ ...ticket, ...ticket.clock }, calendars, at(now)),
    language,
    MOSCOW,
  ).split('\n');

const lineOf = (step: ReceiptStep, language: 'ru' | 'en' = 'ru') => {
  const { label, text } = receiptLine(step, language, MOSCOW);
  return `${label}: ${text}`;
};

const friday = newTicket({ now: at('2026-11-20 17:30'), load: { count: 21, capped: false } });

const waiting = after(friday, command.waitForRequester(friday), {
  actor: anna,
  now: at('2026-11-23 10:15'),
});

const answered = after(waiting, command.reply(waiting), {
  actor: olga,
  now: at('2026-11-23 11:20'),
});

describe('receiptText', () => {
  it('formats a receipt in Russian', () => {
    expect(textOf(answered, 'ru')).toEqual([
      'Принято: пт, 20 ноября 2026 г., 17:30, в рабочее время (п. 3.5)',
      'Категория: Организаторы: работа с Системой (п. 3.2)',
      'Приоритет: 1 из 6 (п. 3.2)',
      'Нагрузка: 21 обращение в работе (п. 3.4)',
      'Время на ответ: 3 ч рабочего времени (п. 3.4)',
      'пт, 20 ноября: 17:30–18:00, 30 мин (п. 3.5)',
      'Не работаем: 21–22 ноября, выходные (п. 3.5)',
      'пн, 23 ноября: 10:00–10:15, 11:20–13:35, всего 2 ч 30 мин (п. 3.5)',
      'Часы стояли: пн, 23 ноября, 10:15–11:20, не засчитано 1 ч 05 мин (п. 2.7)',
      'Срок: пн, 23 ноября, 13:35 (п. 3.4)',
    ]);
  });

  it('formats a receipt in English', () => {
    expect(textOf(answered, 'en')).toEqual([
      'Received: Fri, 20 November 2026, 17:30, in working hours (cl. 3.5)',
      'Category: Organisers: working with the System (cl. 3.2)',
      'Priority: 1 of 6 (cl. 3.2)',
      'Load: 21 tickets in processing (cl. 3.4)',
      'Time to answer: 3 h of business time (cl. 3.4)',
      'Fri, 20 November: 17:30–18:00, 30 min (cl. 3.5)',
      'Closed: 21–22 November, weekend (cl. 3.5)',
      'Mon, 23 November: 10:00–10:15, 11:20–13:35, 2 h 30 min in all (cl. 3.5)',
      'Clock stood still: Mon, 23 November, 10:15–11:20, 1 h 05 min not counted (cl. 2.7)',
      'Due: Mon, 23 November, 13:35 (cl. 3.4)',
    ]);
  });

  it('formats a pause in progress', () => {
    expect(textOf(waiting, 'ru').slice(-2)).toEqual([
      'Часы стоят: с пн, 23 ноября, 10:15 (п. 2.7)',
      'Срок: отодвигается, пока часы стоят; останется 2 ч 15 мин рабочего времени (п. 3.4)',
    ]);
    expect(textOf(waiting, 'en').slice(-2)).toEqual([
      'Clock stands still: since Mon, 23 November, 10:15 (cl. 2.7)',
      'Due: moves on while the clock stands still; 2 h 15 min of business time will be left (cl. 3.4)',
    ]);
  });

  it('formats a daily target', () => {
    const merge = newTicket({ input: { category: 'merge-cards' } });
    expect(textOf(merge, 'ru').slice(3)).toEqual([
      'Время на ответ: 30 рабочих дней (п. 3.4)',
      'Считаем: 30 рабочих дней, 24 ноября – 13 января (п. 3.5)',
      'Не считаем: выходные, 12 дней; Перенос с 4 января, 31 декабря; Новогодние каникулы, 7 дней; Рождество Христово, 7 января (п. 3.5)',
      'Срок: ср, 13 января 2027 г., 18:00 (п. 3.4)',
    ]);
    expect(textOf(merge, 'en').slice(3)).toEqual([
      'Time to answer: 30 working days (cl. 3.4)',
      'Counted: 30 working days, 24 November – 13 January (cl. 3.5)',
      'Not counted: weekend, 12 days; Moved from 4 January, 31 December; New Year holidays, 7 days; Christmas, 7 January (cl. 3.5)',
      'Due: Wed, 13 January 2027, 18:00 (cl. 3.4)',
    ]);
  });

  it('uses the given time zone', () => {
    const steps = receiptOf({ ...friday, ...friday.clock }, calendars, at('2026-11-20 17:30'));
    const [received] = receiptText(steps, 'en', 'Asia/Vladivostok').split('\n');
    expect(received).toContain('Sat, 21 November 2026, 00:30');
  });
});

describe('receiptLine', () => {
  it('returns label, text and clause', () => {
    expect(
      receiptLine(
        { kind: 'priority', priority: 2, lowestPriority: 6, clause: '3.2' },
        'ru',
        MOSCOW,
      ),
    ).toEqual({
      label: 'Приоритет',
      text: '2 из 6',
      clause: '3.2',
    });
  });

  it('formats receipt outside business hours', () => {
    const received = {
      kind: 'received',
      at: at('2026-12-31 20:00'),
      open: false,
      clause: '3.5',
    } as const;
    const opensAt = at('2027-01-11 10:00');
    expect(lineOf({ ...received, opensAt })).toBe(
      'Принято: чт, 31 декабря 2026 г., 20:00, вне рабочего времени; считаем с пн, 11 января 2027 г., 10:00',
    );
    expect(lineOf({ ...received, opensAt }, 'en')).toBe(
      'Received: Thu, 31 December 2026, 20:00, outside working hours; counted from Mon, 11 January 2027, 10:00',
    );
    expect(lineOf({ ...received, opensAt: null })).toBe(
      'Принято: чт, 31 декабря 2026 г., 20:00, вне рабочего времени',
    );
    expect(lineOf({ ...received, opensAt: null, kind: 'reopened' }, 'en')).toBe(
      'Reopened: Thu, 31 December 2026, 20:00, outside working hours',
    );
  });

  it.each([
    [0, false, 'других обращений в работе нет', 'no other tickets in processing'],
    [1, false, '1 обращение в работе', '1 ticket in processing'],
    [3, false, '3 обращения в работе', '3 tickets in processing'],
    [12, false, '12 обращений в работе', '12 tickets in processing'],
    [100, true, '100 и больше обращений в работе', '100 or more tickets in processing'],
  ])('formats a load of %d', (count, capped, russian, english) => {
    const step = { kind: 'load', load: { count, capped }, clause: '3.4' } as const;
    expect(receiptLine(step, 'ru', MOSCOW).text).toBe(russian);
    expect(receiptLine(step, 'en', MOSCOW).text).toBe(english);
  });

  it('names days off by title, else by kind and count', () => {
    const closed = (
      cause: 'holiday' | 'transfer' | 'short-day' | 'other' | 'weekend',
      last: string,
    ) =>
      ({
        kind: 'closed',
        from: 0,
        to: 1,
        cause,
        days: [
          { cause, title: null, first: '2026-11-21', last, count: last.endsWith('21') ? 1 : 2 },
        ],
        clause: '3.5',
      }) as const;
    const texts = (['holiday', 'transfer', 'short-day', 'other', 'weekend'] as const).map((cause) =>
      ['2026-11-21', '2026-11-22'].flatMap((last) =>
        (['ru', 'en'] as const).map(
          (language) => receiptLine(closed(cause, last), language, MOSCOW).text,
        ),
      ),
    );
    expect(texts).toEqual([
      [
        '21 ноября, праздник',
        '21 November, public holiday',
        '21–22 ноября, праздники',
        '21–22 November, public holidays',
      ],
      [
        '21 ноября, перенесённый выходной',
        '21 November, transferred day off',
        '21–22 ноября, перенесённые выходные',
        '21–22 November, transferred days off',
      ],
      [
        '21 ноября, нерабочий день',
        '21 November, day off',
        '21–22 ноября, нерабочие дни',
        '21–22 November, days off',
      ],
      [
        '21 ноября, нерабочий день',
        '21 November, day off',
        '21–22 ноября, нерабочие дни',
        '21–22 November, days off',
      ],
      [
        '21 ноября, выходной',
        '21 November, weekend',
        '21–22 ноября, выходные',
        '21–22 November, weekend',
      ],
    ]);
  });

  it('summarises a long sequence of holidays', () => {
    const december = newTicket({ now: at('2026-12-30 17:30') });
    expect(textOf(december, 'ru')).toContain(
      'Не работаем: 31 декабря – 10 января, Перенос с 4 января, Новогодние каникулы, Рождество Христово, выходные (п. 3.5)',
    );
    expect(textOf(december, 'en')).toContain(
      'Closed: 31 December – 10 January, Moved from 4 January, New Year holidays, Christmas, weekend (cl. 3.5)',
    );
  });

  it('adds the title of special hours, if any', () => {
    const work = {
      kind: 'work',
      date: '2026-11-03',
      segments: [{ from: at('2026-11-03 10:00'), to: at('2026-11-03 17:00') }],
      ms: 7 * 3_600_000,
      cause: 'short-day',
      title: { ru: 'Предпраздничный день', en: 'Day before a holiday' },
      clause: '3.5',
    } as const;
    expect(lineOf(work)).toBe('вт, 3 ноября: 10:00–17:00, 7 ч (Предпраздничный день)');
    expect(lineOf({ ...work, title: null }, 'en')).toBe('Tue, 3 November: 10:00–17:00, 7 h');
  });

  it('formats a night, which has no days off', () => {
    const night = {
      kind: 'closed',
      from: at('2026-11-23 18:00'),
      to: at('2026-11-24 10:00'),
      cause: 'night',
      days: [],
      clause: '3.5',
    } as const;
    expect(lineOf(night)).toBe('Не работаем: 18:00–10:00');
  });

  it.each(['provisional', 'other-calendar'] as const)('formats the notice %s', (about) => {
    const step = { kind: 'notice', about, clause: '3.5' } as const;
    expect(lineOf(step)).toMatch(/^Обратите внимание: [а-я].+[а-я]$/u);
    expect(lineOf(step, 'en')).toMatch(/^Please note: [a-z].+[a-z]$/u);
  });
});
