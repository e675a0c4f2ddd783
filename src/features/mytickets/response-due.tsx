import type { PortalTicket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { DeadlineTimeline } from '../../ui/clock/deadline-timeline';
import { DueText } from '../../ui/clock/due-text';
import { Receipt } from '../../ui/clock/receipt';
import { Disclosure } from '../../ui/portal/disclosure';
import { LoadingState, SkeletonLine } from '../../ui/portal/skeleton';
import { QuietHours } from './quiet-hours';
import styles from './response-due.module.css';

/** Skeleton of the response deadline. */
export const AnswerPending = () => {
  const { t } = useTranslation('common');
  return (
    <LoadingState label={t('loading')}>
      <div className={styles['promise']}>
        <SkeletonLine width="60%" size={1.5} />
        <SkeletonLine width="100%" size={4} />
      </div>
    </LoadingState>
  );
};

interface AnswerProps {
  readonly ticket: PortalTicket;
}

/** Response deadline with its timeline and explanation. */
export const ResponseDue = ({ ticket }: AnswerProps) => {
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

/** Timeline of a deadline, with the receipt behind a disclosure. */
export const Course = ({ ticket, summary }: CourseProps) => (
  <div>
    <DeadlineTimeline ticket={ticket} />
    <Disclosure summary={summary}>
      <Receipt ticket={ticket} />
    </Disclosure>
  </div>
);
