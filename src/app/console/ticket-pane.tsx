import { showTicketNumber, type Ticket } from '@reglament/domain';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../data/firebase/auth';
import type { LiveState } from '../../data/live-query';
import { preferences } from '../../data/local-store';
import { useOptimisticTicket } from '../../data/use-optimistic-ticket';
import { useTicket } from '../../data/use-ticket';
import { ReasonNotices } from '../../features/decline-defer/reason-notices';
import { Composer } from '../../features/reply/composer';
import { BackBar } from '../../features/ticket/back-bar';
import { Details } from '../../features/ticket/details';
import { EmailFailureLine } from '../../features/ticket/email-failure-line';
import { RefusedNotices } from '../../features/ticket/refused-notices';
import { Thread } from '../../features/ticket/thread';
import { ThreadSkeleton } from '../../features/ticket/thread-skeleton';
import { TicketHeader } from '../../features/ticket/ticket-header';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { EmptyState } from '../../ui/patterns/empty-state';
import { ErrorState } from '../../ui/patterns/error-state';
import { LoadingState } from '../../ui/patterns/loading-state';
import { useFocusOnPhone } from './use-focus-on-phone';
import styles from './ticket-pane.module.css';

const DETAILS = 'details';

/** Whether the details fit beside the thread; otherwise they overlay it. */
const fitsBeside = () => globalThis.matchMedia('(width >= 1440px)').matches;

/**
 * Whether the details are shown, and a toggle. Beside the thread the choice is stored; over it the
 * choice lasts while the ticket is open.
 */
const useDetailsShown = (number: string): [boolean, () => void] => {
  const [isBeside, setBeside] = useState(() => preferences.get(DETAILS) !== 'folded');
  const [overNumber, setOverNumber] = useState<string | null>(null);
  const isShown = fitsBeside() ? isBeside : overNumber === number;
  const toggle = () => {
    if (!fitsBeside()) return setOverNumber(isShown ? null : number);
    preferences.set(DETAILS, isShown ? 'folded' : 'shown');
    return setBeside(!isShown);
  };
  return [isShown, toggle];
};

interface TicketPaneProps {
  readonly number: string;
  readonly user: SessionUser;
}

/** Shows that a ticket is loading, failed to load or does not exist. */
const Absent = ({ ticket }: { readonly ticket: LiveState<Ticket | null> }) => {
  const { t } = useTranslation(['console', 'common']);
  return (
    <main>
      <BackBar />
      {ticket.state === 'pending' && (
        <LoadingState>
          <ThreadSkeleton />
        </LoadingState>
      )}
      {ticket.state === 'error' && (
        <ErrorState text={t(`common:listen.${ticket.error.code}`)} onRetry={ticket.retry} />
      )}
      {ticket.state === 'ready' && <EmptyState text={t('noSuchTicket')} />}
    </main>
  );
};

interface PartProps {
  readonly ticket: Ticket;
  readonly as?: 'header' | 'div';
  readonly children: ReactNode;
}

/** Isolates a rendering failure, so that the other parts stay usable. */
const Part = ({ ticket, as: Element = 'div', children }: PartProps) => {
  const { t } = useTranslation();
  const isHeader = Element === 'header';
  const number = showTicketNumber(ticket.number);
  const text = isHeader ? t('undrawable', { number }) : t('undrawablePart');
  const fallback = (
    <Element>
      {isHeader && <BackBar />}
      <ErrorState text={text} />
    </Element>
  );
  return (
    <DrawBoundary of={ticket} fallback={fallback}>
      {children}
    </DrawBoundary>
  );
};

/** What stands between the agent and the requester: failed emails, rejected commands. */
const Notices = ({ ticket, uid }: { readonly ticket: Ticket; readonly uid: string }) => (
  <div>
    <EmailFailureLine key={ticket.number} ticket={ticket} />
    <RefusedNotices number={ticket.number} />
    <ReasonNotices number={ticket.number} uid={uid} />
  </div>
);

/** One ticket: header, thread, composer, details. */
export const TicketPane = ({ number, user }: TicketPaneProps) => {
  const query = useTicket(number);
  const applyPending = useOptimisticTicket();
  const [areDetailsShown, toggleDetails] = useDetailsShown(number);
  const main = useFocusOnPhone(number);
  if (!query.data) return <Absent ticket={query} />;
  const ticket = applyPending(query.data);
  return (
    <div className={styles['pane']} data-details={areDetailsShown ? 'shown' : 'folded'}>
      <main ref={main} className={styles['main']} id="content" tabIndex={-1}>
        <Part ticket={ticket} as="header">
          <TicketHeader
            ticket={ticket}
            areDetailsShown={areDetailsShown}
            onToggleDetails={toggleDetails}
          />
        </Part>
        <div className={styles['conversation']}>
          <Notices ticket={ticket} uid={user.uid} />
          <Part ticket={ticket}>
            <Thread key={`thread-${number}`} ticket={ticket} myName={user.name} />
          </Part>
          <Part ticket={ticket}>
            <Composer key={`composer-${number}`} ticket={ticket} uid={user.uid} />
          </Part>
        </div>
      </main>
      {areDetailsShown && (
        <div className={styles['details']}>
          <Part ticket={ticket}>
            <Details ticket={ticket} />
          </Part>
        </div>
      )}
    </div>
  );
};
