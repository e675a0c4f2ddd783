import { nextStatus, showTicketNumber, type PortalTicket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { ClockBadge } from '../../ui/clock/clock-badge';
import { DeadlineTimeline } from '../../ui/clock/deadline-timeline';
import { Receipt } from '../../ui/clock/receipt';
import { useNow } from '../../ui/clock/use-now';
import { Callout } from '../../ui/portal/callout';
import { Disclosure } from '../../ui/portal/disclosure';
import { ContestNote, DeferralNote, DeclineNote } from './outcome-note';
import { QueuePlaceText } from './queue-place-text';
import { RatingForm } from './rating-form';
import { ResponseDue, Course } from './response-due';
import { phaseOf, replyModeOf, type TicketPhase } from './ticket-phase';
import { useFormattedTime } from './use-formatted-time';
import styles from './response-due.module.css';

const INTERVAL_MS = 10_000;

/** State of a request: the deadline while it runs, otherwise what comes next. */
export const TicketState = ({ ticket }: { readonly ticket: PortalTicket }) => {
  const { t } = useTranslation('portal');
  const phase = phaseOf(ticket, useNow(INTERVAL_MS));
  if (phase === 'promise') {
    return (
      <div className={styles['promise']}>
        <ContestNote ticket={ticket} />
        <ResponseDue ticket={ticket} />
        {ticket.status === 'new' && <QueuePlaceText number={ticket.number} />}
      </div>
    );
  }
  // A deferral keeps the deadline, and its note says what comes next.
  const isOver = replyModeOf(phase) !== 'reply' || phase === 'deferred';
  return (
    <section className={styles['state']}>
      {/* An answer is rated first; opening the request again is the exception. */}
      {phase !== 'declined' && nextStatus('rate', ticket.status) !== null && (
        <RatingForm key={ticket.rating?.at} ticket={ticket} />
      )}
      <PhaseNote phase={phase} ticket={ticket} />
      {isOver ? (
        <PastCourse ticket={ticket} />
      ) : (
        <Course ticket={ticket} summary={t('ticket.why')} />
      )}
    </section>
  );
};

/** Deadline of a finished request: a one-line result with the details in a disclosure. */
const PastCourse = ({ ticket }: { readonly ticket: PortalTicket }) => {
  const { t } = useTranslation('portal');
  return (
    <div>
      {ticket.status !== 'deferred' && <ClockBadge ticket={ticket} size="full" />}
      <Disclosure summary={t('ticket.why')}>
        <DeadlineTimeline ticket={ticket} />
        <Receipt ticket={ticket} />
      </Disclosure>
    </div>
  );
};

interface PhaseNoteProps {
  readonly phase: Exclude<TicketPhase, 'promise'>;
  readonly ticket: PortalTicket;
}

const PhaseNote = ({ phase, ticket }: PhaseNoteProps) => {
  const { t } = useTranslation('portal');
  const moment = useFormattedTime(ticket.reopenUntil);
  const number = showTicketNumber(ticket.number);
  switch (phase) {
    case 'overdue':
      return <Callout kind="problem">{t('ticket.state.overdue')}</Callout>;
    case 'answered':
      return <Callout>{t('ticket.state.answered')}</Callout>;
    case 'waiting':
      return (
        <Callout kind="still" title={t('ticket.state.waiting')}>
          {t('ticket.state.waitingText')}
        </Callout>
      );
    case 'deferred':
      return <DeferralNote deferral={ticket.deferral} />;
    case 'declined':
    case 'declinedOver':
      return <DeclineNote ticket={ticket} isOpen={phase === 'declined'} />;
    case 'resolved':
      return (
        <Callout title={t('ticket.state.resolved')}>
          {t('ticket.state.resolvedText', { moment })}
        </Callout>
      );
    case 'resolvedOver':
      return <Callout title={t('ticket.state.resolved')}>{t('ticket.state.resolvedOver')}</Callout>;
    case 'closed':
    case 'merged':
      return (
        <Callout title={t(`ticket.state.${phase}`)}>
          {t(`ticket.state.${phase}Text`, { number })}
        </Callout>
      );
  }
};
