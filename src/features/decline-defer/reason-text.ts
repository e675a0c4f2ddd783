import {
  comingBackOn,
  formatDay,
  type Calendars,
  type Language,
  type Reason,
} from '@reglament/domain';
import type { ReasonAction, ReasonForm } from './form';

/** Inputs for generating the text of a reason. */
interface TextContext {
  readonly act: ReasonAction;
  readonly reasons: readonly Reason[];
  readonly language: Language;
  readonly calendars: Calendars;
  readonly now: number;
}

/** Returns the template of a reason for an action, or an empty string if there is none. */
const templateOf = (reason: Reason | undefined, { act, language }: TextContext): string =>
  (act === 'defer' ? reason?.text : reason?.declineText)?.[language] ?? '';

/** Replaces `{until}` with the chosen day; leaves it while the date is invalid. */
export const fillDate = (text: string, until: string, context: TextContext): string => {
  const { act, language, calendars, now } = context;
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(until);
  const at = act === 'defer' && isDate ? comingBackOn(until, calendars, now) : null;
  if (at === null) return text;
  return text.replaceAll(
    '{until}',
    formatDay(at, { language, timeZone: calendars.official.timeZone }),
  );
};

/** Whether the agent edited the text, so that it equals no generated one. */
const isOwn = ({ text, until }: ReasonForm, context: TextContext): boolean =>
  text.trim() !== '' &&
  context.reasons.every((reason) => {
    const template = templateOf(reason, context);
    return text !== template && text !== fillDate(template, until, context);
  });

/** Regenerates the text when the reason or date changes, unless the agent has edited it. */
export const withReasonText = (
  before: ReasonForm,
  next: ReasonForm,
  context: TextContext,
): ReasonForm => {
  const isChanged = next.reason !== before.reason || next.until !== before.until;
  if (!isChanged || isOwn(before, context)) return next;
  const reason = context.reasons.find(({ code }) => code === next.reason);
  return { ...next, text: fillDate(templateOf(reason, context), next.until, context) };
};
