import type { Language } from '../fields';
import { formatBusinessDays, formatBusinessTime, formatMoment, formatSpan } from '../text/format';
import { formatDates, type LocalFormat, toLocalDateTime } from '../text/local';
import { kindsOf } from './days-off';
import { receiptMessages } from './messages';
import type { BeginningStep, BudgetStep, ClosedStep, DaysOff, DueStep } from './steps';
import type { MilestoneStep, PauseStep, ReceiptStep, WorkStep } from './steps';

/** What a step says, after its label. */
export const formatStep = (step: ReceiptStep, wall: LocalFormat): string => {
  const { language } = wall;
  const words = receiptMessages[language];
  switch (step.kind) {
    case 'received':
    case 'reopened':
      return beginningPhrase(step, wall);
    case 'category':
      return step.title[language];
    case 'priority':
      return words.priority(step.priority, step.lowestPriority);
    case 'load':
      return (step.load.capped ? words.loadOrMore : words.load)(step.load.count);
    case 'budget':
      return budgetPhrase(step, language);
    case 'work':
      return workPhrase(step, wall);
    case 'closed':
      return closedPhrase(step, wall);
    case 'pause':
      return pausePhrase(step, wall);
    case 'workDays':
      return `${formatBusinessDays(step.count, language)}, ${formatDates(step.first, step.last, language)}`;
    case 'daysOff':
      return step.days.map((kind) => kindPhrase(kind, language)).join('; ');
    case 'setByHand':
      return words.setByHand(step.reason, formatMoment(step.regularDueAt, step.from, wall));
    case 'due':
      return duePhrase(step, wall);
    case 'firstResponse':
    case 'resolution':
      return milestonePhrase(step, wall);
    case 'deferred':
      return words.deferred(formatMoment(step.until, step.at, wall), step.title[language]);
    case 'notice':
      return words.notices[step.about];
  }
};

function beginningPhrase({ at, open, opensAt }: BeginningStep, wall: LocalFormat): string {
  const words = receiptMessages[wall.language];
  const moment = formatMoment(at, null, wall);
  if (open) return words.inHours(moment);
  if (opensAt === null) return words.outOfHours(moment);
  return words.countedFrom(moment, formatMoment(opensAt, at, wall));
}

function budgetPhrase({ budget }: BudgetStep, language: Language): string {
  if (budget.unit === 'days') return formatBusinessDays(budget.amount, language);
  return receiptMessages[language].ofBusinessTime(formatBusinessTime(budget.amount, language));
}

function workPhrase({ segments, ms, cause, title }: WorkStep, wall: LocalFormat): string {
  const { language, timeZone } = wall;
  const times = segments
    .map(
      ({ from, to }) =>
        `${toLocalDateTime(from, timeZone).time}–${toLocalDateTime(to, timeZone).time}`,
    )
    .join(', ');
  const sum = formatBusinessTime(ms, language);
  const worked =
    segments.length > 1 ? receiptMessages[language].inAll(times, sum) : `${times}, ${sum}`;
  return cause === null || title === null ? worked : `${worked} (${title[language]})`;
}

function closedPhrase({ from, to, days }: ClosedStep, { language, timeZone }: LocalFormat): string {
  if (days.length === 0)
    return `${toLocalDateTime(from, timeZone).time}–${toLocalDateTime(to, timeZone).time}`;
  if (days.length > MAX_RUNS) return manyRunsPhrase(days, language);
  return days
    .map((run) => `${formatDates(run.first, run.last, language)}, ${daysOffName(run, language)}`)
    .join('; ');
}

/** More runs of days off than this are told together: New Year has seven. */
const MAX_RUNS = 3;

function manyRunsPhrase(days: readonly DaysOff[], language: Language): string {
  const dates = days.flatMap(({ first, last }) => [first, last]);
  const names = kindsOf(days).map((kind) => daysOffName(kind, language));
  return [formatDates(dates[0] ?? '', dates.at(-1) ?? '', language), ...names].join(', ');
}

function kindPhrase(kind: DaysOff, language: Language): string {
  const { first, count } = kind;
  if (count === 1) return `${daysOffName(kind, language)}, ${formatDates(first, first, language)}`;
  return `${daysOffName(kind, language)}, ${receiptMessages[language].days(count)}`;
}

/** The title of a day off, else its kind: `День России`, `выходные`. */
export const daysOffName = ({ cause, title, count }: DaysOff, language: Language): string =>
  title?.[language] ?? receiptMessages[language].dayOff(cause, count);

function pausePhrase({ from, to, ms }: PauseStep, wall: LocalFormat): string {
  const words = receiptMessages[wall.language];
  if (to === null) return words.standing(formatMoment(from, from, wall));
  return words.pause(formatSpan({ from, to }, wall), formatBusinessTime(ms, wall.language));
}

function milestonePhrase({ at, from, inTime }: MilestoneStep, wall: LocalFormat): string {
  const moment = formatMoment(at, from, wall);
  if (inTime === null) return moment;
  return receiptMessages[wall.language][inTime ? 'inTime' : 'late'](moment);
}

function duePhrase({ at, from, standingWithMs }: DueStep, wall: LocalFormat): string {
  if (standingWithMs === null) return formatMoment(at, from, wall);
  return receiptMessages[wall.language].movesOn(formatBusinessTime(standingWithMs, wall.language));
}
