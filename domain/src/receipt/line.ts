import type { Language } from '../fields';
import { formatDate } from '../text/local';
import { formatStep } from './format-step';
import { receiptMessages } from './messages';
import type { ReceiptStep } from './steps';

/** A step of a receipt in words. */
export interface ReceiptLine {
  readonly label: string;
  readonly text: string;
  /** Number of the clause alone, e.g. `3.4`. */
  readonly clause: string;
}

/**
 * A step of a receipt in words: `Принято`, `пт, 20 ноября 2026 г., 17:30, в рабочее время`, `3.5`.
 * The same for every reader: nothing in it depends on when it is read.
 */
export const receiptLine = (
  step: ReceiptStep,
  language: Language,
  timeZone: string,
): ReceiptLine => ({
  label: labelOf(step, language),
  text: formatStep(step, { language, timeZone }),
  clause: step.clause,
});

/** A whole receipt as plain text, a step a line, for mails. */
export const receiptText = (
  steps: readonly ReceiptStep[],
  language: Language,
  timeZone: string,
): string =>
  steps
    .map((step) => receiptLine(step, language, timeZone))
    .map(
      ({ label, text, clause }) =>
        `${label}: ${text} (${receiptMessages[language].clause(clause)})`,
    )
    .join('\n');

function labelOf(step: ReceiptStep, language: Language): string {
  const { labels, standingLabel } = receiptMessages[language];
  if (step.kind === 'work') return formatDate(step.date, language, step.date);
  return step.kind === 'pause' && step.to === null ? standingLabel : labels[step.kind];
}
