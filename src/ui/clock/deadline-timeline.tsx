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
 * A deadline drawn from the beginning of its count to its end. The words around the drawing say the
 * same as the drawing; each segment says its line of the receipt when it is pointed at or focused.
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
  const pointed = segments[active ?? -1];
  const words = clockMessages[localFormat.language];
  const moves = pausedAt !== null && ticket.consideredAt === null && pausedAt < deadline.dueAt;
  return (
    <div className={styles['timeline']} data-tone={tone}>
      <p className={styles['ends']} id={endsId}>
        <span>
          {from === ticket.receivedAt ? words.received : words.reopened} <DueText at={from} />
        </span>
        <span className={styles['due']}>
          {moves ? words.dueAtSoonest : words.due} <DueText at={dueAt} />
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
      <p className={styles['caption']} aria-hidden={pointed !== undefined}>
        {pointed ? segmentLine(pointed, localFormat) : <State ticket={ticket} now={now} />}
      </p>
    </div>
  );
};

interface StateProps extends DeadlineTimelineProps {
  readonly now: number;
}

/** Where the clock stands, while no segment is pointed at. */
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
