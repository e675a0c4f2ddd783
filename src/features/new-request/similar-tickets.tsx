import { Button } from '@mantine/core';
import { showTicketNumber, type Ticket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/routes/paths';
import { DueText } from '../../ui/clock/due-text';
import type { CallForm } from './form';
import { useSimilarTickets } from './use-similar-tickets';
import styles from './new-request.module.css';

/** Tickets that the request may repeat; each opens in a new tab. */
export const SimilarTickets = ({ form }: { readonly form: CallForm }) => {
  const { t } = useTranslation(['console', 'common']);
  const { state, tickets, retry } = useSimilarTickets(form);
  if (state === 'idle') return null;
  return (
    <div className={styles['similar']}>
      <div className={styles['status']} role="status">
        {state === 'pending' && t('newRequest.similarPending')}
        {state === 'ready' && t(`newRequest.${tickets.length > 0 ? 'similar' : 'noSimilar'}`)}
        {state === 'error' && (
          <>
            {t('newRequest.similarFailed')}{' '}
            <Button variant="default" size="compact-sm" onClick={retry}>
              {t('common:retry')}
            </Button>
          </>
        )}
      </div>
      {tickets.length > 0 && (
        <ul aria-label={t('newRequest.similarList')}>
          {tickets.map((ticket) => (
            <SimilarTicket
              key={ticket.number}
              ticket={ticket}
              isOwn={ticket.requester.uid === form.person?.uid}
            />
          ))}
        </ul>
      )}
    </div>
  );
};

interface SimilarTicketProps {
  readonly ticket: Ticket;
  /** Whether the chosen person asked for it; another requester is named. */
  readonly isOwn: boolean;
}

const SimilarTicket = ({ ticket, isOwn }: SimilarTicketProps) => {
  const { t } = useTranslation('common');
  const { number, subject, status, requester, receivedAt } = ticket;
  return (
    <li className={styles['ticket']}>
      <a
        className={styles['ticketLink']}
        href={paths.consoleTicket('all', number)}
        target="_blank"
        rel="noopener"
        title={subject}
      >
        <span className={styles['number']}>{showTicketNumber(number)}</span> {subject}
      </a>
      <span className={styles['contacts']}>
        {t(`status.${status}`)} · {!isOwn && `${requester.name} · `}
        <DueText at={receivedAt} />
      </span>
    </li>
  );
};
