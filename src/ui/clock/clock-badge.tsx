import { slaStatusAt, consideredBy, type SlaFields } from '@reglament/domain';
import { badgeText } from './badge-text';
import { ClockMark } from './clock-mark';
import { useClockFacts } from './use-clock-facts';
import { useNow } from './use-now';
import styles from './clock-badge.module.css';

/** Update interval in milliseconds; badges show whole minutes. */
const INTERVAL_MS = 10_000;

interface ClockBadgeProps {
  readonly ticket: SlaFields;
  /** `compact` for lists: an icon and a short text; `full` for a sentence. */
  readonly size?: 'compact' | 'full';
}

/** Live badge of the remaining business time, computed with the calendar of the deadline. */
export const ClockBadge = ({ ticket, size = 'compact' }: ClockBadgeProps) => {
  const { calendars, localFormat } = useClockFacts();
  const now = useNow(INTERVAL_MS);
  const view = slaStatusAt(calendars, ticket, now);
  const { status, deferral = null } = ticket;
  const { shown, full } = badgeText(
    { ...view, status, deferral, by: consideredBy(ticket) },
    { now, localFormat },
  );
  if (size === 'full') {
    return (
      <span className={styles['badge']} data-size="full" data-tone={view.tone}>
        <ClockMark tone={view.tone} />
        <span>{full}</span>
      </span>
    );
  }
  return (
    <span className={styles['badge']} data-size="compact" data-tone={view.tone} title={full}>
      <ClockMark tone={view.tone} />
      <span aria-hidden="true">{shown}</span>
      <span className="visually-hidden">{full}</span>
    </span>
  );
};
