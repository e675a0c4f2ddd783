import {
  formatBusinessTime,
  HOUR_MS,
  type SlaFields,
  type SlaStatus,
  type ConsideredBy,
  type Language,
  type Status,
  type LocalFormat,
} from '@reglament/domain';
import { clockMessages } from './messages';
import { dayOf, dueText } from './promise-text';

const MINUTE_MS = 60_000;

/**
 * Shorter times are shown in hours and need the business-time remark; longer ones in working days.
 */
const MAX_IN_HOURS_MS = 24 * HOUR_MS;

/** The texts of an SLA badge. */
export interface BadgeText {
  readonly shown: string;
  readonly full: string;
  /** The full text with the business-time remark, for use without context. */
  readonly sentence: string;
}

/** Input of a badge. */
export interface BadgeFacts extends Pick<SlaStatus, 'tone' | 'leftMs'> {
  /** The action that stopped the timer. */
  readonly by: ConsideredBy;
  /** Ticket status; explains why a timer is paused. */
  readonly status: Status;
  /** Reason and end of a deferral; its target is met. */
  readonly deferral?: SlaFields['deferral'];
}

/** Current time and local format of the viewer. */
interface ViewContext {
  readonly now: number;
  readonly localFormat: LocalFormat;
}

/** Formats an SLA badge; the full text needs neither color nor icon. */
export const badgeText = (facts: BadgeFacts, { now, localFormat }: ViewContext): BadgeText => {
  const { tone, leftMs, deferral } = facts;
  const { language } = localFormat;
  const texts = clockMessages[language];
  if (tone === 'still' && deferral) {
    const sentence = texts.putOff(
      reasonOf(deferral, language),
      dueText(deferral.until, now, localFormat),
    );
    return {
      shown: texts.putOffCompact(dayOf(deferral.until, localFormat)),
      full: sentence,
      sentence,
    };
  }
  const time = formatBusinessTime(leftMs, language);
  const isPausedOverdue = tone === 'still' && leftMs <= -MINUTE_MS;
  const shown = texts.compact[isPausedOverdue ? 'overdue' : tone](time);
  if (tone === 'overdue' && Math.abs(leftMs) < MINUTE_MS) {
    return { shown, full: texts.overdueAtOnce, sentence: texts.overdueAtOnce };
  }
  const format = formatterOf(facts, language);
  const exact = Math.abs(leftMs) < MAX_IN_HOURS_MS ? texts.businessTime(time) : time;
  return { shown, full: format(time), sentence: format(exact) };
};

/** The title of a reason in lower case, for use within a sentence. */
const reasonOf = ({ title }: NonNullable<SlaFields['deferral']>, language: Language): string =>
  title[language].slice(0, 1).toLowerCase() + title[language].slice(1);

/** Returns the sentence formatter of a tone; a paused timer includes the reason. */
function formatterOf(facts: BadgeFacts, language: Language): (time: string) => string {
  const { tone, leftMs, status, by } = facts;
  const texts = clockMessages[language];
  if (tone === 'kept') return () => texts.kept[by];
  if (tone === 'missed') {
    // At night no business time passes, so there is no duration to show.
    const isUnderMinute = Math.abs(leftMs) < MINUTE_MS;
    return (time) => (isUnderMinute ? texts.missed[by] : texts.missedBy(texts.missed[by], time));
  }
  if (tone !== 'still') return texts.full[tone];
  const cause = texts.stands[status === 'deferred' ? 'deferred' : 'waiting'];
  const format = leftMs <= -MINUTE_MS ? texts.stillLate : texts.still;
  return (time) => format(cause, time);
}
