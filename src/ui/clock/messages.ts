import type { SlaStatus, ConsideredBy, Language } from '@reglament/domain';

/** Texts of SLA badges and timelines; receipt texts are in the domain. */
export interface ClockMessages {
  /** A sentence for each tone; `time` is unsigned business time. */
  readonly full: Readonly<Record<'calm' | 'soon' | 'overdue', (time: string) => string>>;
  /** How the first response was given, in time or late. */
  readonly kept: Readonly<Record<ConsideredBy, string>>;
  readonly missed: Readonly<Record<ConsideredBy, string>>;
  readonly missedBy: (act: string, time: string) => string;
  /** Why the timer is paused. */
  readonly stands: Readonly<Record<'waiting' | 'deferred', string>>;
  /** Clause 2.7: deferred, with end date and reason; the target is met. */
  readonly putOff: (why: string, back: string) => string;
  /** Short form of `putOff`. */
  readonly putOffCompact: (day: string) => string;
  /** The timer is paused, with the reason. */
  readonly still: (why: string, time: string) => string;
  /** Overdue by less than a minute of business time, for example at night. */
  readonly overdueAtOnce: string;
  /** The timer was paused after the deadline. */
  readonly stillLate: (why: string, time: string) => string;
  /** Short badge text for lists, next to the icon. */
  readonly compact: Readonly<Record<SlaStatus['tone'], (time: string) => string>>;
  readonly businessTime: (time: string) => string;
  /** `Ответим до среды, 12:30`: the response target, with the date from `untilText`. */
  readonly promise: (until: string) => string;
  readonly today: (time: string) => string;
  readonly tomorrow: (time: string) => string;
  readonly until: (day: string, time: string) => string;
  /** Weekdays in the grammatical case of `until`, Sunday first. */
  readonly weekdays: readonly string[];
  /** Adds the time zone when the viewer's zone differs. */
  readonly zone: (moment: string) => string;
  readonly received: string;
  readonly reopened: string;
  readonly due: string;
  /** Label of the earliest due time while the timer is paused. */
  readonly dueAtSoonest: string;
  readonly timeline: string;
  readonly receipt: string;
  readonly clause: (number: string) => string;
}

const ru: ClockMessages = {
  full: {
    calm: (time) => `осталось ${time}`,
    soon: (time) => `скоро срок, осталось ${time}`,
    overdue: (time) => `просрочено на ${time}`,
  },
  kept: {
    answered: 'ответили в срок',
    resolved: 'решено в срок',
    considered: 'рассмотрено в срок',
  },
  missed: {
    answered: 'ответили позже срока',
    resolved: 'решено позже срока',
    considered: 'рассмотрено позже срока',
  },
  missedBy: (act, time) => `${act} на ${time}`,
  stands: { waiting: 'ждём ответа на вопрос', deferred: 'отложено' },
  putOff: (why, back) => `отложено (${why}), вернёмся ${back}`,
  putOffCompact: (day) => `до ${day}`,
  still: (why, time) => `срок стоит, ${why}; осталось ${time}`,
  overdueAtOnce: 'срок прошёл',
  stillLate: (why, time) => `срок стоит, ${why}; просрочено на ${time}`,
  compact: {
    calm: (time) => time,
    soon: (time) => time,
    overdue: (time) => `−${time}`,
    still: (time) => time,
    kept: () => 'в срок',
    missed: () => 'с опозданием',
  },
  businessTime: (time) => `${time} рабочего времени`,
  promise: (until) => `Ответим ${until}`,
  today: (time) => `сегодня до ${time}`,
  tomorrow: (time) => `завтра до ${time}`,
  until: (day, time) => `до ${day}, ${time}`,
  weekdays: ['воскресенья', 'понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы'],
  zone: (moment) => `${moment} по Москве`,
  received: 'принято',
  reopened: 'открыто снова',
  due: 'срок',
  dueAtSoonest: 'срок не раньше:',
  timeline: 'Ход срока',
  receipt: 'Как посчитан срок',
  clause: (number) => `п. ${number}`,
};

const en: ClockMessages = {
  full: {
    calm: (time) => `${time} left`,
    soon: (time) => `due soon, ${time} left`,
    overdue: (time) => `overdue by ${time}`,
  },
  kept: {
    answered: 'answered in time',
    resolved: 'resolved in time',
    considered: 'considered in time',
  },
  missed: {
    answered: 'answered late',
    resolved: 'resolved late',
    considered: 'considered late',
  },
  missedBy: (act, time) => `${act} by ${time}`,
  stands: { waiting: 'a question waits for its answer', deferred: 'deferred' },
  putOff: (why, back) => `deferred (${why}), we come back ${back}`,
  putOffCompact: (day) => `until ${day}`,
  still: (why, time) => `the clock stands, ${why}; ${time} left`,
  overdueAtOnce: 'the deadline has passed',
  stillLate: (why, time) => `the clock stands, ${why}; overdue by ${time}`,
  compact: {
    calm: (time) => time,
    soon: (time) => time,
    overdue: (time) => `−${time}`,
    still: (time) => time,
    kept: () => 'in time',
    missed: () => 'late',
  },
  businessTime: (time) => `${time} of business time`,
  promise: (until) => `We answer ${until}`,
  today: (time) => `today by ${time}`,
  tomorrow: (time) => `tomorrow by ${time}`,
  until: (day, time) => `by ${day}, ${time}`,
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  zone: (moment) => `${moment} Moscow time`,
  received: 'received',
  reopened: 'reopened',
  due: 'due',
  dueAtSoonest: 'due not before',
  timeline: 'Course of the deadline',
  receipt: 'How the deadline was counted',
  clause: (number) => `cl. ${number}`,
};

/** The texts by language. */
export const clockMessages: Readonly<Record<Language, ClockMessages>> = { ru, en };
