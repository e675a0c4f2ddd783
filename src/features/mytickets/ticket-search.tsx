import { showTicketNumber, type FoundTicket } from '@reglament/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { isSearchable, ticketSearch } from '../../data/search';
import { ErrorState } from '../../ui/patterns/error-state';
import { LoadingState } from '../../ui/patterns/loading-state';
import { SkeletonBar } from '../../ui/patterns/skeleton';
import { useSettled } from '../../ui/patterns/use-settled';
import { Announce } from '../../ui/portal/announce';
import { Button } from '../../ui/portal/button';
import { Marked } from '../../ui/portal/marked-text';
import { TextInput } from '../../ui/portal/text-input';
import styles from './ticket-list.module.css';

/** Search over the own requests; without a text it shows the list. */
export const TicketSearch = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('search');
  const [typed, setTyped] = useState('');
  const text = useSettled(typed).trim();
  return (
    <>
      <div role="search" className={styles['search']}>
        <TextInput
          id="ticket-search"
          label={t('own')}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
      </div>
      {isSearchable(text) ? <Found text={text} /> : children}
    </>
  );
};

const Found = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('search');
  const query = useInfiniteQuery(ticketSearch({ text, scope: 'own', order: 'newest' }));
  if (query.isError) {
    return <ErrorState text={t('problem')} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return (
      <LoadingState>
        <SkeletonBar width="60%" height={16} />
      </LoadingState>
    );
  }
  const tickets = query.data.pages.flatMap((page) => page.tickets);
  const isEmpty = tickets.length === 0 && !query.hasNextPage;
  return (
    <div aria-busy={query.isPlaceholderData}>
      <Announce>
        <p className={styles['count']}>
          {isEmpty ? t('nothing') : t('found', { count: tickets.length })}
        </p>
      </Announce>
      <ul className={styles['list']}>
        {tickets.map((ticket) => (
          <FoundLine key={ticket.number} ticket={ticket} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button kind="quiet" onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
};

const FoundLine = ({ ticket }: { readonly ticket: FoundTicket }) => {
  const { t } = useTranslation('portal');
  const { number, subject, line, status } = ticket;
  return (
    <li className={styles['line']}>
      <span className={styles['subject']}>
        <Link className={styles['link']} to={paths.myTicket(number)}>
          <Marked pieces={subject} />
        </Link>
      </span>
      {line && (
        <span className={styles['match']}>
          <Marked pieces={line.text} />
        </span>
      )}
      <span className={styles['meta']}>
        <span className={styles['number']}>{showTicketNumber(number)}</span>
        <span>{t(`status.${status}`)}</span>
      </span>
    </li>
  );
};
