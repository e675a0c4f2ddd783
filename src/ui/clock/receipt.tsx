import { receiptLine, receiptOf, type Receivable, type ReceiptStep } from '@reglament/domain';
import { useClockFacts } from './use-clock-facts';
import { useNow } from './use-now';
import { clockWords } from './words';
import styles from './receipt.module.css';

const PACE_MS = 60_000;

interface ReceiptProps {
  readonly ticket: Receivable;
}

const keyOf = (step: ReceiptStep, at: number): string => `${step.kind}-${at}`;

/** How a deadline was reached, step by step, each with the clause it rests on. */
export const Receipt = ({ ticket }: ReceiptProps) => {
  const { calendars, wall } = useClockFacts();
  const steps = receiptOf(ticket, calendars, useNow(PACE_MS));
  const { clause: clauseWord, receipt } = clockWords[wall.language];
  return (
    <section className={styles['receipt']} aria-label={receipt}>
      <dl>
        {steps.map((step, at) => {
          const { label, text, clause } = receiptLine(step, wall.language, wall.timeZone);
          return (
            <div key={keyOf(step, at)} className={styles['step']} data-kind={step.kind}>
              <dt className={styles['label']}>{label}</dt>
              <dd className={styles['text']}>
                <span>{text}</span> <span className={styles['clause']}>{clauseWord(clause)}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
};
