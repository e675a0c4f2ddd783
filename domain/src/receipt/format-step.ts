import type { Language } from '../fields';
import { formatBusinessDays, formatBusinessTime, formatMoment, formatSpan } from '../text/format';
import { formatDates, type LocalFormat, toLocalDateTime } from '../text/local';
import { sumByKind } from './days-off';
import { receiptMessages } from './messages';
import type { BeginningStep, BudgetStep, ClosedStep, DaysOff, DueStep } from './steps';
import type { MilestoneStep, PauseStep, ReceiptStep, WorkStep } from './steps';

/** Formats a receipt step without its label. */
export const formatStep = (step: ReceiptStep, format: LocalFormat): string => {
  const { language } = format;
  const messages = receiptMessages[language];
  switch (step.kind) {
    case 'received':
    case 'reopened':
      return formatBeginning(step, format);
    case 'category':
      return step.title[language];
    case 'priority':
      return messages.priority(step.priority, step.lowestPriority);
    case 'load':
      return (step.load.capped ? messages.loadOrMore : messages.load)(step.load.count);
    case 'budget':
      return formatBudget(step, language);
    case 'work':
      return formatWork(step, format);
    case 'closed':
      return formatClosed(step, format);
    case 'pause':
      return formatPause(step, format);
    case 'workDays':
      return `${formatBusinessDays(step.count, language)}, ${formatDates(step.first, step.last, language)}`;
    case 'daysOff':
      return step.days.map((kind) => formatDaysOff(kind, language)).join('; ');
    case 'setByHand':
      return messages.setByHand(step.reason, formatMoment(step.regularDueAt, step.from, format));
    case 'due':
      return formatDueStep(step, format);
    case 'firstResponse':
    case 'resolution':
      return formatMilestone(step, format);
    case 'deferred':
      return messages.deferred(formatMoment(step.until, step.at, format), step.title[language]);
    case 'notice':
      return messages.notices[step.about];
  }
};

function formatBeginning({ at, open, opensAt }: BeginningStep, format: LocalFormat): string {
  const messages = receiptMessages[format.language];
  const moment = formatMoment(at, null, format);
  if (open) return messages.inHours(moment);
  if (opensAt === null) return messages.outOfHours(moment);
  return messages.countedFrom(moment, formatMoment(opensAt, at, format));
}

function formatBudget({ budget }: BudgetStep, language: Language): string {
  if (budget.unit === 'days') return formatBusinessDays(budget.amount, language);
  return receiptMessages[language].ofBusinessTime(formatBusinessTime(budget.amount, language));
}

function formatWork({ segments, ms, cause, title }: WorkStep, format: LocalFormat): string {
  const { language, timeZone } = format;
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

function formatClosed({ from, to, days }: ClosedStep, { language, timeZone }: LocalFormat): string {
  if (days.length === 0)
    return `${toLocalDateTime(from, timeZone).time}–${toLocalDateTime(to, timeZone).time}`;
  if (days.length > MAX_RUNS) return formatManyRuns(days, language);
  return days
    .map((run) => `${formatDates(run.first, run.last, language)}, ${daysOffName(run, language)}`)
    .join('; ');
}

/** Above this number, runs of days off are summarised (New Year has seven). */
const MAX_RUNS = 3;

function formatManyRuns(days: readonly DaysOff[], language: Language): string {
  const dates = days.flatMap(({ first, last }) => [first, last]);
  const names = sumByKind(days).map((kind) => daysOffName(kind, language));
  return [formatDates(dates[0] ?? '', dates.at(-1) ?? '', language), ...names].join(', ');
}

function formatDaysOff(kind: DaysOff, language: Language): string {
  const { first, count } = kind;
  if (count === 1) return `${daysOffName(kind, language)}, ${formatDates(first, first, language)}`;
  return `${daysOffName(kind, language)}, ${receiptMessages[language].days(count)}`;
}

/** Returns the title of a day off, else its kind: `День России`, `выходные`. */
export const daysOffName = ({ cause, title, count }: DaysOff, language: Language): string =>
  title?.[language] ?? receiptMessages[language].dayOff(cause, count);

function formatPause({ from, to, ms }: PauseStep, format: LocalFormat): string {
  const messages = receiptMessages[format.language];
  if (to === null) return messages.pausedSince(formatMoment(from, from, format));
  return messages.pause(formatSpan({ from, to }, format), formatBusinessTime(ms, format.language));
}

function formatMilestone({ at, from, inTime }: MilestoneStep, format: LocalFormat): string {
  const moment = formatMoment(at, from, format);
  if (inTime === null) return moment;
  return receiptMessages[format.language][inTime ? 'inTime' : 'late'](moment);
}

function formatDueStep({ at, from, remainingWhilePausedMs }: DueStep, format: LocalFormat): string {
  if (remainingWhilePausedMs === null) return formatMoment(at, from, format);
  return receiptMessages[format.language].dueWhilePaused(
    formatBusinessTime(remainingWhilePausedMs, format.language),
  );
}
