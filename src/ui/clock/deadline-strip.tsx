import {
  clockViewAt,
  stripOf,
  type ClockView,
  type Receivable,
  type Status,
  type StripStretch,
  type Wall,
} from '@reglament/domain';
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
  const view = clockViewAt(calendars, ticket, now);
  const words = clockWords[wall.language];
  const moves = pausedAt !== null && pausedAt < deadline.dueAt;
  return (
    <div className={styles['strip']} data-tone={view.tone}>
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
      <Caption view={view} status={ticket.status} pointed={stretches[active ?? -1]} wall={wall} />
    </div>
  );
};

interface CaptionProps {
  readonly view: ClockView;
  readonly status: Status;
  /** The stretch that is pointed at; its button says the same line. */
  readonly pointed: StripStretch | undefined;
  readonly wall: Wall;
}

const Caption = ({ view, status, pointed, wall }: CaptionProps) => (
  <p className={styles['caption']} aria-hidden={pointed !== undefined}>
    {pointed ? (
      stretchLine(pointed, wall)
    ) : (
      <span className={styles['state']}>
        <ClockMark tone={view.tone} />
        <span>{badgeText({ ...view, status }, wall.language).sentence}</span>
      </span>
    )}
  </p>
);
