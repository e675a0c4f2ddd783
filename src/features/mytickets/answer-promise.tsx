import type { PortalTicket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { DeadlineStrip } from '../../ui/clock/deadline-strip';
import { DueText } from '../../ui/clock/due-text';
import { Receipt } from '../../ui/clock/receipt';
import { Disclosure } from '../../ui/light/disclosure';
import { Pending, SkeletonLine } from '../../ui/light/skeleton';
import { QuietHours } from './quiet-hours';
import styles from './answer-promise.module.css';

/** The shape of a promise while it comes. */
export const AnswerPending = () => {
  const { t } = useTranslation('common');
  return (
    <Pending label={t('loading')}>
      <div className={styles['promise']}>
        <SkeletonLine width="60%" size={1.5} />
        <SkeletonLine width="100%" size={4} />
      </div>
    </Pending>
  );
};

interface AnswerProps {
  readonly ticket: PortalTicket;
}

/** When the service answers, drawn, and why then. */
export const AnswerPromise = ({ ticket }: AnswerProps) => {
  const { t } = useTranslation('portal');
  return (
    <section className={styles['promise']}>
      <p className={styles['answer']}>
        {t('sent.answer')}{' '}
        <strong>
          <DueText at={ticket.deadline.dueAt} form="until" />
        </strong>
      </p>
      <Course ticket={ticket} summary={t('sent.why')} />
      <QuietHours />
    </section>
  );
};

interface CourseProps extends AnswerProps {
  readonly summary: string;
}

/** The course of a deadline, and its receipt one press away. */
export const Course = ({ ticket, summary }: CourseProps) => (
  <div>
    <DeadlineStrip ticket={ticket} />
    <Disclosure summary={summary}>
      <Receipt ticket={ticket} />
    </Disclosure>
  </div>
);
