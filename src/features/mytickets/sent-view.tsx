import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/routes/paths';
import type { SessionUser } from '../../data/firebase/auth';
import { useLiveQuery } from '../../data/live-query';
import { myTicket } from '../../data/portal';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { Button, ButtonLink } from '../../ui/portal/button';
import { Callout } from '../../ui/portal/callout';
import { FormActions } from '../../ui/portal/form';
import { Page } from '../../ui/portal/page';
import { CopyableNumber } from './copyable-number';
import { QueuePlaceText } from './queue-place-text';
import { ResponseDue, AnswerPending } from './response-due';
import { StaleNote } from './stale-note';
import styles from './sent-view.module.css';

interface SentViewProps {
  readonly user: SessionUser;
  readonly number: string;
}

/** Confirmation after submission: ticket number, response deadline and next steps. */
export const SentView = ({ user, number }: SentViewProps) => {
  const { t } = useTranslation('portal');
  const tabTitle = t('ticket.number', { number: showTicketNumber(number) });
  return (
    <Page title={t('sent.title')} tabTitle={tabTitle}>
      <CopyableNumber number={number} />
      <SentDeadline uid={user.uid} number={number} />
      <QueuePlaceText number={number} />
      <section className={styles['next']} aria-labelledby="sent-next">
        <h2 className={styles['heading']} id="sent-next">
          {t('sent.nextTitle')}
        </h2>
        <ul className={styles['list']}>
          <li>{t('sent.next.order')}</li>
          <li>{t('sent.next.reply')}</li>
          <li>{t('sent.next.question')}</li>
        </ul>
      </section>
      <FormActions>
        <ButtonLink kind="primary" to={paths.myTicket(number)}>
          {t('sent.open')}
        </ButtonLink>
        <ButtonLink kind="quiet" to={paths.submit()}>
          {t('sent.another')}
        </ButtonLink>
      </FormActions>
    </Page>
  );
};

/** Response deadline, updated live. */
const SentDeadline = ({ uid, number }: { readonly uid: string; readonly number: string }) => {
  const { t } = useTranslation(['portal', 'common']);
  const { state, data: ticket, retry } = useLiveQuery(myTicket(uid, number));
  if (ticket) {
    const fallback = <Callout kind="problem">{t('common:undrawablePart')}</Callout>;
    return (
      <DrawBoundary of={ticket} fallback={fallback}>
        <ResponseDue ticket={ticket} />
      </DrawBoundary>
    );
  }
  if (state !== 'error') {
    return (
      <div>
        <StaleNote stale isBare />
        <AnswerPending />
      </div>
    );
  }
  return (
    <Callout action={<Button onClick={retry}>{t('common:retry')}</Button>}>
      <p>{t('sent.late')}</p>
    </Callout>
  );
};
