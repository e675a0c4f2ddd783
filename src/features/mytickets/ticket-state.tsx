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
import { situationOf, writingOf, type Situation } from './ticket-phase';
import { useFormattedTime } from './use-formatted-time';
import styles from './response-due.module.css';

const INTERVAL_MS = 10_000;

/** Where a request stands: the promise while it runs, and what comes next in every other case. */
export const TicketState = ({ ticket }: { readonly ticket: PortalTicket }) => {
  const { t } = useTranslation('portal');
  const situation = situationOf(ticket, useNow(INTERVAL_MS));
  if (situation === 'promise') {
    return (
      <div className={styles['promise']}>
        <ContestNote ticket={ticket} />
        <ResponseDue ticket={ticket} />
        {ticket.status === 'new' && <QueuePlaceText number={ticket.number} />}
      </div>
    );
  }
  // A deferral keeps the promise, and what comes next is in its note.
  const isOver = writingOf(situation) !== 'reply' || situation === 'deferred';
  return (
    <section className={styles['state']}>
      <SituationNote situation={situation} ticket={ticket} />
      {situation !== 'declined' && nextStatus('rate', ticket.status) !== null && (
        <RatingForm key={ticket.rating?.at} ticket={ticket} />
      )}
      {isOver ? (
        <PastCourse ticket={ticket} />
      ) : (
        <Course ticket={ticket} summary={t('ticket.why')} />
      )}
    </section>
  );
};

/** Once all is said the deadline is history: how it ended in a line, the rest for those who ask. */
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

interface SituationNoteProps {
  readonly situation: Exclude<Situation, 'promise'>;
  readonly ticket: PortalTicket;
}

const SituationNote = ({ situation, ticket }: SituationNoteProps) => {
  const { t } = useTranslation('portal');
  const moment = useFormattedTime(ticket.reopenUntil);
  const number = showTicketNumber(ticket.number);
  switch (situation) {
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
      return <DeclineNote ticket={ticket} isOpen={situation === 'declined'} />;
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
        <Callout title={t(`ticket.state.${situation}`)}>
          {t(`ticket.state.${situation}Text`, { number })}
        </Callout>
      );
  }
};
