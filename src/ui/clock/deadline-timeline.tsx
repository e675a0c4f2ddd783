import { slaStatusAt, consideredBy, timelineOf, type ReceiptSource } from '@reglament/domain';
import { useId, useState } from 'react';
import { badgeText } from './badge-text';
import { ClockMark } from './clock-mark';
import { DueText } from './due-text';
import { clockMessages } from './messages';
import { segmentLine } from './segment-button';
import { TimelineTrack } from './timeline-track';
import { useClockFacts } from './use-clock-facts';
import { useNow } from './use-now';
import styles from './deadline-timeline.module.css';

const INTERVAL_MS = 10_000;

interface DeadlineTimelineProps {
  readonly ticket: ReceiptSource;
}

/**
 * Timeline of a deadline from start to due time. The surrounding text repeats its content; a
 * hovered or focused segment shows its receipt line.
 */
export const DeadlineTimeline = ({ ticket }: DeadlineTimelineProps) => {
  const { calendars, localFormat } = useClockFacts();
  const now = useNow(INTERVAL_MS);
  const [active, setActive] = useState<number | null>(null);
  const endsId = useId();
  const { pausedAt, deadline } = ticket;
  const { from } = deadline;
  const { segments, nowShare, dueAt } = timelineOf(ticket, calendars, ticket.consideredAt ?? now);
  const { tone } = slaStatusAt(calendars, ticket, now);
  const activeSegment = segments[active ?? -1];
  const texts = clockMessages[localFormat.language];
  const isPaused = pausedAt !== null && ticket.consideredAt === null && pausedAt < deadline.dueAt;
  return (
    <div className={styles['timeline']} data-tone={tone}>
      <p className={styles['ends']} id={endsId}>
        <span>
          {from === ticket.receivedAt ? texts.received : texts.reopened} <DueText at={from} />
        </span>
        <span className={styles['due']}>
          {isPaused ? texts.dueAtSoonest : texts.due} <DueText at={dueAt} />
        </span>
      </p>
      <TimelineTrack
        segments={segments}
        lineShare={nowShare}
        localFormat={localFormat}
        describedBy={endsId}
        active={active}
        onActive={setActive}
      />
      <p className={styles['caption']} aria-hidden={activeSegment !== undefined}>
        {activeSegment ? (
          segmentLine(activeSegment, localFormat)
        ) : (
          <State ticket={ticket} now={now} />
        )}
      </p>
    </div>
  );
};

interface StateProps extends DeadlineTimelineProps {
  readonly now: number;
}

/** The SLA status, while no segment is active. */
const State = ({ ticket, now }: StateProps) => {
  const { calendars, localFormat } = useClockFacts();
  const view = slaStatusAt(calendars, ticket, now);
  const { status, deferral = null } = ticket;
  return (
    <span className={styles['state']}>
      <ClockMark tone={view.tone} />
      <span>
        {
          badgeText({ ...view, status, deferral, by: consideredBy(ticket) }, { now, localFormat })
            .sentence
        }
      </span>
    </span>
  );
};
