import { showTicketNumber, type PortalTicket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import type { SessionUser } from '../../data/firebase/auth';
import { useLiveQuery } from '../../data/live-query';
import { myTicket } from '../../data/portal';
import { useMarkRead } from '../../data/read-state/use-mark-read';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { ButtonLink } from '../../ui/portal/button';
import { Callout } from '../../ui/portal/callout';
import { FormActions } from '../../ui/portal/form';
import { Page } from '../../ui/portal/page';
import { Conversation } from './conversation';
import { LoadProblem } from './load-problem';
import { AnswerPending } from './response-due';
import { StaleNote } from './stale-note';
import { TicketState } from './ticket-state';
import styles from './ticket-view.module.css';

const BackLink = () => {
  const { t } = useTranslation('portal');
  return (
    <Link className={styles['back']} to={paths.myTickets()}>
      <span aria-hidden="true">←</span> {t('ticket.back')}
    </Link>
  );
};

/** Same page for an invalid, unknown or foreign number, so that numbers cannot be probed. */
export const MissingTicket = () => {
  const { t } = useTranslation('portal');
  return (
    <Page title={t('ticket.missing')} lead={t('ticket.missingText')}>
      <FormActions>
        <ButtonLink to={paths.myTickets()}>{t('ticket.back')}</ButtonLink>
      </FormActions>
    </Page>
  );
};

/** Skeleton of a request. */
export const TicketPending = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('portal');
  return (
    <Page title={t('ticket.number', { number: showTicketNumber(number) })} above={<BackLink />}>
      <StaleNote stale isBare />
      <AnswerPending />
    </Page>
  );
};

interface TicketViewProps {
  readonly user: SessionUser;
  readonly number: string;
}

/** One request, updated live: state, deadline, thread and reply form. */
export const TicketView = ({ user, number }: TicketViewProps) => {
  const { t } = useTranslation('portal');
  const { state, data: ticket, error, stale, retry } = useLiveQuery(myTicket(user.uid, number));
  if (state === 'pending') return <TicketPending number={number} />;
  if (state === 'error') {
    const title = t('ticket.number', { number: showTicketNumber(number) });
    return (
      <Page title={title} above={<BackLink />}>
        <LoadProblem title={t('ticket.problem')} error={error} onRetry={retry} />
      </Page>
    );
  }
  if (ticket === null) return <MissingTicket />;
  return <TicketPage user={user} ticket={ticket} stale={stale} />;
};

interface TicketPageProps {
  readonly user: SessionUser;
  readonly ticket: PortalTicket;
  readonly stale: boolean;
}

/** Fallback for a part that fails to render; the other part stays usable. */
const UndrawablePart = () => {
  const { t } = useTranslation('common');
  return <Callout kind="problem">{t('undrawablePart')}</Callout>;
};

const TicketPage = ({ user, ticket, stale }: TicketPageProps) => {
  const { t } = useTranslation('portal');
  const { number } = ticket;
  useMarkRead(user.uid, ticket);
  // The tab title holds only the number, because browser history survives signing out.
  const tabTitle = t('ticket.number', { number: showTicketNumber(number) });
  return (
    <Page title={ticket.subject} tabTitle={tabTitle} above={<BackLink />}>
      <p className={styles['facts']}>
        <span className={styles['number']}>{showTicketNumber(number)}</span>
        <span role="status">{t(`status.${ticket.status}`)}</span>
      </p>
      <StaleNote stale={stale} />
      <DrawBoundary of={ticket} fallback={<UndrawablePart />}>
        <TicketState ticket={ticket} />
      </DrawBoundary>
      <DrawBoundary of={ticket} fallback={<UndrawablePart />}>
        <Conversation user={user} ticket={ticket} />
      </DrawBoundary>
    </Page>
  );
};
