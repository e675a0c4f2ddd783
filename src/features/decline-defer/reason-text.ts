import {
  comingBackOn,
  formatDay,
  type Calendars,
  type Language,
  type Reason,
} from '@reglament/domain';
import type { ReasonAction, ReasonForm } from './form';

/** What the text of a reason is made from. */
interface TextFacts {
  readonly act: ReasonAction;
  readonly reasons: readonly Reason[];
  readonly language: Language;
  readonly calendars: Calendars;
  readonly now: number;
}

/** The template of a reason for an act; empty where the regulation in force has none for it. */
const templateOf = (reason: Reason | undefined, { act, language }: TextFacts): string =>
  (act === 'defer' ? reason?.text : reason?.declineText)?.[language] ?? '';

/** Puts the chosen day in the place of `{until}`; leaves it while no valid day is chosen. */
export const filled = (text: string, until: string, facts: TextFacts): string => {
  const { act, language, calendars, now } = facts;
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(until);
  const at = act === 'defer' && isDate ? comingBackOn(until, calendars, now) : null;
  if (at === null) return text;
  return text.replaceAll(
    '{until}',
    formatDay(at, { language, timeZone: calendars.official.timeZone }),
  );
};

/** Whether the agent wrote the text: it is none that a reason has put there. */
const isOwn = ({ text, until }: ReasonForm, facts: TextFacts): boolean =>
  text.trim() !== '' &&
  facts.reasons.every((reason) => {
    const template = templateOf(reason, facts);
    return text !== template && text !== filled(template, until, facts);
  });

/** Keeps the text of the form that of its reason and day, until the agent writes their own. */
export const withReasonText = (
  before: ReasonForm,
  next: ReasonForm,
  facts: TextFacts,
): ReasonForm => {
  const isTouched = next.reason !== before.reason || next.until !== before.until;
  if (!isTouched || isOwn(before, facts)) return next;
  const reason = facts.reasons.find(({ code }) => code === next.reason);
  return { ...next, text: filled(templateOf(reason, facts), next.until, facts) };
};
