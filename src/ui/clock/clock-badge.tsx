import { slaStatusAt, consideredBy, type SlaFields } from '@reglament/domain';
import { badgeText } from './badge-text';
import { ClockMark } from './clock-mark';
import { useClockFacts } from './use-clock-facts';
import { useNow } from './use-now';
import styles from './clock-badge.module.css';

/** Badges show whole minutes; this is how late they may turn. */
const INTERVAL_MS = 10_000;

interface ClockBadgeProps {
  readonly ticket: SlaFields;
  /** `compact` for lists: a mark and a few letters; `full` for a sentence. */
  readonly size?: 'compact' | 'full';
}

/** Business time left on a ticket, live, by the function and the calendar that made its deadline. */
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
