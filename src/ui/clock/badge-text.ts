import {
  formatBusinessTime,
  HOUR_MS,
  type ClockView,
  type Language,
  type Status,
} from '@reglament/domain';
import { clockWords } from './words';

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
export interface BadgeFacts extends Pick<ClockView, 'tone' | 'leftMs'> {
  /** Says why a clock stands. */
  readonly status: Status;
}

/** The words of a badge; the full ones stand alone, without colour or mark. */
export const badgeText = (facts: BadgeFacts, language: Language): BadgeText => {
  const { tone, leftMs } = facts;
  const words = clockWords[language];
  const time = formatBusinessTime(leftMs, language);
  const isStillLate = tone === 'still' && leftMs <= -MINUTE_MS;
  const shown = words.compact[isStillLate ? 'overdue' : tone](time);
  if ((tone === 'overdue' || tone === 'missed') && Math.abs(leftMs) < MINUTE_MS) {
    return { shown, full: words.atOnce[tone], sentence: words.atOnce[tone] };
  }
  const say = sayOf(facts, language);
  const exact = Math.abs(leftMs) < NAMED_IN_HOURS_MS ? words.businessTime(time) : time;
  return { shown, full: say(time), sentence: say(exact) };
};

/** The sentence of a tone; a clock that stands says why. */
function sayOf({ tone, leftMs, status }: BadgeFacts, language: Language): (time: string) => string {
  const words = clockWords[language];
  if (tone !== 'still') return words.full[tone];
  const why = words.stands[status === 'deferred' ? 'deferred' : 'waiting'];
  const say = leftMs <= -MINUTE_MS ? words.stillLate : words.still;
  return (time) => say(why, time);
}
