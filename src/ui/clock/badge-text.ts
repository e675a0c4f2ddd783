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

/** Shorter times are given in hours, which want the remark; longer ones in working days. */
const NAMED_IN_HOURS_MS = 24 * HOUR_MS;

/** What a badge shows and what it says in full; the same to every reader. */
export interface BadgeText {
  readonly shown: string;
  readonly full: string;
  /** The full words where nothing around them says that business time is meant. */
  readonly sentence: string;
}

/** What a badge is read from. */
export interface BadgeFacts extends Pick<SlaStatus, 'tone' | 'leftMs'> {
  /** The act that ended the clock, once one has. */
  readonly by: ConsideredBy;
  /** Says why a clock stands. */
  readonly status: Status;
  /** Why a ticket is put off, and until when; its promise is kept. */
  readonly deferral?: SlaFields['deferral'];
}

/** Where and when a badge is read. */
interface Reading {
  readonly now: number;
  readonly localFormat: LocalFormat;
}

/** The words of a badge; the full ones stand alone, without colour or mark. */
export const badgeText = (facts: BadgeFacts, { now, localFormat }: Reading): BadgeText => {
  const { tone, leftMs, deferral } = facts;
  const { language } = localFormat;
  const words = clockMessages[language];
  if (tone === 'still' && deferral) {
    const said = words.putOff(
      reasonOf(deferral, language),
      dueText(deferral.until, now, localFormat),
    );
    return {
      shown: words.putOffCompact(dayOf(deferral.until, localFormat)),
      full: said,
      sentence: said,
    };
  }
  const time = formatBusinessTime(leftMs, language);
  const isStillLate = tone === 'still' && leftMs <= -MINUTE_MS;
  const shown = words.compact[isStillLate ? 'overdue' : tone](time);
  if (tone === 'overdue' && Math.abs(leftMs) < MINUTE_MS) {
    return { shown, full: words.overdueAtOnce, sentence: words.overdueAtOnce };
  }
  const say = sayOf(facts, language);
  const exact = Math.abs(leftMs) < NAMED_IN_HOURS_MS ? words.businessTime(time) : time;
  return { shown, full: say(time), sentence: say(exact) };
};

/** The title of a reason as it stands within a sentence. */
const reasonOf = ({ title }: NonNullable<SlaFields['deferral']>, language: Language): string =>
  title[language].slice(0, 1).toLowerCase() + title[language].slice(1);

/** The sentence of a tone; a clock that stands says why. */
function sayOf(facts: BadgeFacts, language: Language): (time: string) => string {
  const { tone, leftMs, status, by } = facts;
  const words = clockMessages[language];
  if (tone === 'kept') return () => words.kept[by];
  if (tone === 'missed') {
    // At night no business time passes, and no length is worth naming.
    const isAtOnce = Math.abs(leftMs) < MINUTE_MS;
    return (time) => (isAtOnce ? words.missed[by] : words.missedBy(words.missed[by], time));
  }
  if (tone !== 'still') return words.full[tone];
  const why = words.stands[status === 'deferred' ? 'deferred' : 'waiting'];
  const say = leftMs <= -MINUTE_MS ? words.stillLate : words.still;
  return (time) => say(why, time);
}
