import { clockViewAt, consideredBy, stripOf, type Receivable } from '@reglament/domain';
import { useId, useState } from 'react';
import { badgeText } from './badge-text';
import { ClockMark } from './clock-mark';
import { DueText } from './due-text';
import { stretchLine } from './strip-piece';
import { StripTrack } from './strip-track';
import { useClockFacts } from './use-clock-facts';
import { useNow } from './use-now';
import { clockWords } from './words';
import styles from './deadline-strip.module.css';

const PACE_MS = 10_000;

interface DeadlineStripProps {
  readonly ticket: Receivable;
}

/**
 * A deadline drawn from the beginning of its count to its end. The words around the drawing say the
 * same as the drawing; each stretch says its line of the receipt when it is pointed at or focused.
 */
export const DeadlineStrip = ({ ticket }: DeadlineStripProps) => {
  const { calendars, wall } = useClockFacts();
  const now = useNow(PACE_MS);
  const [active, setActive] = useState<number | null>(null);
  const endsId = useId();
  const { pausedAt, deadline } = ticket;
  const { from } = deadline;
  const { stretches, nowShare, dueAt } = stripOf(ticket, calendars, ticket.consideredAt ?? now);
  const { tone } = clockViewAt(calendars, ticket, now);
  const pointed = stretches[active ?? -1];
  const words = clockWords[wall.language];
  const moves = pausedAt !== null && ticket.consideredAt === null && pausedAt < deadline.dueAt;
  return (
    <div className={styles['strip']} data-tone={tone}>
      <p className={styles['ends']} id={endsId}>
        <span>
          {from === ticket.receivedAt ? words.received : words.reopened} <DueText at={from} />
        </span>
        <span className={styles['due']}>
          {moves ? words.dueAtSoonest : words.due} <DueText at={dueAt} />
        </span>
      </p>
      <StripTrack
        stretches={stretches}
        lineShare={nowShare}
        wall={wall}
        describedBy={endsId}
        active={active}
        onActive={setActive}
      />
      <p className={styles['caption']} aria-hidden={pointed !== undefined}>
        {pointed ? stretchLine(pointed, wall) : <State ticket={ticket} now={now} />}
      </p>
    </div>
  );
};

interface StateProps extends DeadlineStripProps {
  readonly now: number;
}

/** Where the clock stands, while no stretch is pointed at. */
const State = ({ ticket, now }: StateProps) => {
  const { calendars, wall } = useClockFacts();
  const view = clockViewAt(calendars, ticket, now);
  const { status, deferral = null } = ticket;
  return (
    <span className={styles['state']}>
      <ClockMark tone={view.tone} />
      <span>
        {badgeText({ ...view, status, deferral, by: consideredBy(ticket) }, { now, wall }).sentence}
      </span>
    </span>
  );
};
