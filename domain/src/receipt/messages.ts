import type { Language } from '../fields';
import { counted } from '../text/plural';
import type { ClosedDay } from '../time/types';
import type { NoticeStep, ReceiptStep } from './steps';

/** Receipt messages of one language; dates, times and titles are formatted by the caller. */
export interface ReceiptMessages {
  readonly labels: Readonly<Record<ReceiptStep['kind'], string>>;
  readonly inHours: (moment: string) => string;
  readonly outOfHours: (moment: string) => string;
  readonly countedFrom: (moment: string, opening: string) => string;
  readonly priority: (value: number, lowest: number) => string;
  readonly load: (count: number) => string;
  readonly loadOrMore: (count: number) => string;
  readonly ofBusinessTime: (time: string) => string;
  readonly inAll: (times: string, sum: string) => string;
  readonly pause: (span: string, uncounted: string) => string;
  /** Short label for a timeline segment. */
  readonly pauseMark: string;
  readonly pausedLabel: string;
  readonly pausedSince: (from: string) => string;
  readonly setByHand: (reason: string, regular: string) => string;
  readonly deferred: (until: string, reason: string) => string;
  readonly dueWhilePaused: (left: string) => string;
  readonly inTime: (moment: string) => string;
  readonly late: (moment: string) => string;
  readonly dayOff: (cause: ClosedDay['cause'], count: number) => string;
  readonly days: (count: number) => string;
  readonly notices: Readonly<Record<NoticeStep['about'], string>>;
  readonly clause: (number: string) => string;
}

const ruLoad = {
  one: 'обращение в работе',
  few: 'обращения в работе',
  many: 'обращений в работе',
  other: 'обращения в работе',
};

const ruDays = { one: 'день', few: 'дня', many: 'дней', other: 'дня' };

const ruDaysOff: Readonly<Record<ClosedDay['cause'], readonly [one: string, more: string]>> = {
  holiday: ['праздник', 'праздники'],
  transfer: ['перенесённый выходной', 'перенесённые выходные'],
  'short-day': ['нерабочий день', 'нерабочие дни'],
  other: ['нерабочий день', 'нерабочие дни'],
  weekend: ['выходной', 'выходные'],
};

const ru: ReceiptMessages = {
  labels: {
    received: 'Принято',
    reopened: 'Открыто снова',
    category: 'Категория',
    priority: 'Приоритет',
    load: 'Нагрузка',
    budget: 'Время на ответ',
    work: 'Работа',
    closed: 'Не работаем',
    pause: 'Часы стояли',
    workDays: 'Считаем',
    daysOff: 'Не считаем',
    setByHand: 'Срок назначен',
    due: 'Срок',
    firstResponse: 'Первый ответ',
    resolution: 'Решено',
    deferred: 'Отложено',
    notice: 'Обратите внимание',
  },
  inHours: (moment) => `${moment}, в рабочее время`,
  outOfHours: (moment) => `${moment}, вне рабочего времени`,
  countedFrom: (moment, opening) => `${moment}, вне рабочего времени; считаем с ${opening}`,
  priority: (value, lowest) => `${value} из ${lowest}`,
  load: (count) => (count === 0 ? 'других обращений в работе нет' : counted(count, 'ru', ruLoad)),
  loadOrMore: (count) => `${count} и больше обращений в работе`,
  ofBusinessTime: (time) => `${time} рабочего времени`,
  inAll: (times, sum) => `${times}, всего ${sum}`,
  pause: (span, uncounted) => `${span}, не засчитано ${uncounted}`,
  pauseMark: 'пауза',
  pausedLabel: 'Часы стоят',
  pausedSince: (from) => `с ${from}`,
  setByHand: (reason, regular) => `${reason} (по регламенту было бы: ${regular})`,
  deferred: (until, reason) => `${reason}; вернёмся: ${until}`,
  dueWhilePaused: (left) => `отодвигается, пока часы стоят; останется ${left} рабочего времени`,
  inTime: (moment) => `${moment}, в срок`,
  late: (moment) => `${moment}, позже срока`,
  dayOff: (cause, count) => ruDaysOff[cause][count === 1 ? 0 : 1],
  days: (count) => counted(count, 'ru', ruDays),
  notices: {
    provisional:
      'производственного календаря на этот год ещё нет; считаем по праздникам из закона, срок может уточниться',
    'other-calendar': 'рабочий календарь с тех пор изменился; срок остаётся прежним',
  },
  clause: (number) => `п. ${number}`,
};

const enDaysOff: Readonly<Record<ClosedDay['cause'], readonly [one: string, more: string]>> = {
  holiday: ['public holiday', 'public holidays'],
  transfer: ['transferred day off', 'transferred days off'],
  'short-day': ['day off', 'days off'],
  other: ['day off', 'days off'],
  weekend: ['weekend', 'weekend'],
};

const en: ReceiptMessages = {
  labels: {
    received: 'Received',
    reopened: 'Reopened',
    category: 'Category',
    priority: 'Priority',
    load: 'Load',
    budget: 'Time to answer',
    work: 'Work',
    closed: 'Closed',
    pause: 'Clock stood still',
    workDays: 'Counted',
    daysOff: 'Not counted',
    setByHand: 'Set by hand',
    due: 'Due',
    firstResponse: 'First response',
    resolution: 'Resolved',
    deferred: 'Deferred',
    notice: 'Please note',
  },
  inHours: (moment) => `${moment}, in working hours`,
  outOfHours: (moment) => `${moment}, outside working hours`,
  countedFrom: (moment, opening) => `${moment}, outside working hours; counted from ${opening}`,
  priority: (value, lowest) => `${value} of ${lowest}`,
  load: (count) =>
    count === 0
      ? 'no other tickets in processing'
      : `${counted(count, 'en', { one: 'ticket', other: 'tickets' })} in processing`,
  loadOrMore: (count) => `${count} or more tickets in processing`,
  ofBusinessTime: (time) => `${time} of business time`,
  inAll: (times, sum) => `${times}, ${sum} in all`,
  pause: (span, uncounted) => `${span}, ${uncounted} not counted`,
  pauseMark: 'pause',
  pausedLabel: 'Clock stands still',
  pausedSince: (from) => `since ${from}`,
  setByHand: (reason, regular) => `${reason} (the regulation gives: ${regular})`,
  deferred: (until, reason) => `${reason}; we come back: ${until}`,
  dueWhilePaused: (left) =>
    `moves on while the clock stands still; ${left} of business time will be left`,
  inTime: (moment) => `${moment}, in time`,
  late: (moment) => `${moment}, after the deadline`,
  dayOff: (cause, count) => enDaysOff[cause][count === 1 ? 0 : 1],
  days: (count) => counted(count, 'en', { one: 'day', other: 'days' }),
  notices: {
    provisional:
      'there is no official calendar for this year yet; the fixed holidays of the law are used, and the time may change',
    'other-calendar': 'the working calendar has changed since; the time stays as it was',
  },
  clause: (number) => `cl. ${number}`,
};

/** Receipt messages by language. */
export const receiptMessages: Readonly<Record<Language, ReceiptMessages>> = { ru, en };
