import type { Language } from '../fields';
import { formatDate } from '../text/local';
import { formatStep } from './format-step';
import { receiptMessages } from './messages';
import type { ReceiptStep } from './steps';

/** A formatted receipt step. */
export interface ReceiptLine {
  readonly label: string;
  readonly text: string;
  /** Clause number, e.g. `3.4`. */
  readonly clause: string;
}

/**
 * Formats a receipt step: `Принято`, `пт, 20 ноября 2026 г., 17:30, в рабочее время`, `3.5`. The
 * result does not depend on the current time.
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

/** Formats a receipt as plain text for emails, one step per line. */
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
  const { labels, pausedLabel } = receiptMessages[language];
  if (step.kind === 'work') return formatDate(step.date, language, step.date);
  return step.kind === 'pause' && step.to === null ? pausedLabel : labels[step.kind];
}
