import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '../../data/live-query';
import { myTicket } from '../../data/portal';
import { DeadlineStrip } from '../../ui/clock/deadline-strip';
import { DueText } from '../../ui/clock/due-text';
import { Receipt } from '../../ui/clock/receipt';
import { Button } from '../../ui/light/button';
import { Callout } from '../../ui/light/callout';
import { Disclosure } from '../../ui/light/disclosure';
import { Pending, SkeletonLine } from '../../ui/light/skeleton';
import styles from './sent-page.module.css';

interface SentPromiseProps {
  readonly uid: string;
  readonly number: string;
}

/** The promise of a ticket that was just made, live: what the service decides shows here at once. */
export const SentPromise = ({ uid, number }: SentPromiseProps) => {
  const { t } = useTranslation(['portal', 'common']);
  const { state, data: ticket, retry } = useLiveQuery(myTicket(uid, number));
  if (state === 'error') {
    return (
      <Callout action={<Button onClick={retry}>{t('common:retry')}</Button>}>
        <p>{t('sent.late')}</p>
      </Callout>
    );
  }
  if (!ticket) {
    return (
      <Pending label={t('common:loading')}>
        <div className={styles['promise']}>
          <SkeletonLine width="60%" size={1.5} />
          <SkeletonLine width="100%" size={3} />
        </div>
      </Pending>
    );
  }
  return (
    <section className={styles['promise']}>
      <p className={styles['answer']}>
        {t('sent.answer')}{' '}
        <strong>
          <DueText at={ticket.deadline.dueAt} form="until" />
        </strong>
      </p>
      <DeadlineStrip ticket={ticket} />
      <Disclosure summary={t('sent.why')}>
        <Receipt ticket={ticket} />
      </Disclosure>
    </section>
  );
};
