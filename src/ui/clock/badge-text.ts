import { formatBusinessTime, type ClockView, type Language } from '@reglament/domain';
import { clockWords } from './words';

const MINUTE_MS = 60_000;

/** What a badge shows and what it says in full; the same to every reader. */
export interface BadgeText {
  readonly shown: string;
  readonly full: string;
}

/** The words of a badge; the full ones stand alone, without colour or mark. */
export const badgeText = (
  { tone, leftMs }: Pick<ClockView, 'tone' | 'leftMs'>,
  language: Language,
): BadgeText => {
  const words = clockWords[language];
  const time = formatBusinessTime(leftMs, language);
  const shown = words.compact[tone](time);
  const isLate = tone === 'overdue' || tone === 'missed';
  const full = isLate && Math.abs(leftMs) < MINUTE_MS ? words.atOnce[tone] : words.full[tone](time);
  return { shown, full };
};
