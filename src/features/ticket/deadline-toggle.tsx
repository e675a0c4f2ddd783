import { timelineOf, type ReceiptSource } from '@reglament/domain';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ClockBadge } from '../../ui/clock/clock-badge';
import { DueText } from '../../ui/clock/due-text';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import styles from './ticket-header.module.css';

/** Update interval in milliseconds. */
const INTERVAL_MS = 10_000;

interface DeadlineToggleProps {
  readonly ticket: ReceiptSource;
  readonly isTimelineShown: boolean;
  /** Id of the timeline. */
  readonly timelineId: string;
  readonly onToggle: () => void;
}

/** Time left and deadline of a ticket in one line; shows or hides the timeline. */
export const DeadlineToggle = (props: DeadlineToggleProps) => {
  const { ticket, isTimelineShown, timelineId, onToggle } = props;
  const { t } = useTranslation('console');
  const { calendars } = useClockFacts();
  const now = useNow(INTERVAL_MS);
  const { dueAt } = timelineOf(ticket, calendars, ticket.consideredAt ?? now);
  return (
    <button
      type="button"
      className={styles['deadline']}
      aria-expanded={isTimelineShown}
      aria-controls={timelineId}
      title={t('timeline')}
      onClick={onToggle}
    >
      <ClockBadge ticket={ticket} />
      <span className={styles['due']}>
        <DueText at={dueAt} />
      </span>
      <IconChevronDown size={14} className={styles['chevron']} aria-hidden="true" />
    </button>
  );
};
