import { receiptLine, receiptOf, type ReceiptSource, type ReceiptStep } from '@reglament/domain';
import { clockMessages } from './messages';
import { useClockFacts } from './use-clock-facts';
import { useNow } from './use-now';
import styles from './receipt.module.css';

const INTERVAL_MS = 60_000;

interface ReceiptProps {
  readonly ticket: ReceiptSource;
}

const keyOf = (step: ReceiptStep, at: number): string => `${step.kind}-${at}`;

/** The calculation of a deadline step by step, each with its clause. */
export const Receipt = ({ ticket }: ReceiptProps) => {
  const { calendars, localFormat } = useClockFacts();
  const steps = receiptOf(ticket, calendars, useNow(INTERVAL_MS));
  const { clause: clauseWord, receipt } = clockMessages[localFormat.language];
  return (
    <section className={styles['receipt']} aria-label={receipt}>
      <dl>
        {steps.map((step, at) => {
          const { label, text, clause } = receiptLine(
            step,
            localFormat.language,
            localFormat.timeZone,
          );
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
