import { clockViewAt, consideredBy, type Clocked } from '@reglament/domain';
import { badgeText } from './badge-text';
import { ClockMark } from './clock-mark';
import { useClockFacts } from './use-clock-facts';
import { useNow } from './use-now';
import styles from './clock-badge.module.css';

/** Badges show whole minutes; this is how late they may turn. */
const PACE_MS = 10_000;

interface ClockBadgeProps {
  readonly ticket: Clocked;
  /** `compact` for lists: a mark and a few letters; `full` for a sentence. */
  readonly size?: 'compact' | 'full';
}

/** Business time left on a ticket, live, by the function and the calendar that made its deadline. */
export const ClockBadge = ({ ticket, size = 'compact' }: ClockBadgeProps) => {
  const { calendars, wall } = useClockFacts();
  const now = useNow(PACE_MS);
  const view = clockViewAt(calendars, ticket, now);
  const { status, deferral = null } = ticket;
  const { shown, full } = badgeText(
    { ...view, status, deferral, by: consideredBy(ticket) },
    { now, wall },
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
