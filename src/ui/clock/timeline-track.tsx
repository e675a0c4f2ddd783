import type { TimelineSegment, LocalFormat } from '@reglament/domain';
import { clockMessages } from './messages';
import { percent, SegmentButton } from './segment-button';
import { useRoving } from './use-roving';
import styles from './deadline-timeline.module.css';

/** Share from which the line is hidden behind the diamond; below 1 because of rounding. */
const END = 0.9999;

interface TimelineTrackProps {
  readonly segments: readonly TimelineSegment[];
  /** Position of the line: the current time, or the first response. */
  readonly lineShare: number;
  readonly localFormat: LocalFormat;
  readonly describedBy: string;
  readonly active: number | null;
  readonly onActive: (at: number | null) => void;
}

/** The timeline as a toolbar with one tab stop; arrow keys move between segments. */
export const TimelineTrack = (props: TimelineTrackProps) => {
  const { segments, lineShare, localFormat, describedBy, active, onActive } = props;
  const { stop, onFocus, onKeyDown } = useRoving(segments.length);
  return (
    <div
      className={styles['track']}
      role="toolbar"
      tabIndex={-1}
      aria-label={clockMessages[localFormat.language].timeline}
      aria-describedby={describedBy}
      onFocus={onFocus}
      onBlur={() => onActive(null)}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onActive(null)}
    >
      {segments.map((segment, at) => (
        <SegmentButton
          key={`${segment.kind}-${segment.from}`}
          segment={segment}
          localFormat={localFormat}
          isStop={at === stop}
          isActive={at === active}
          onActive={() => onActive(at)}
        />
      ))}
      {lineShare < END && (
        <span
          className={styles['line']}
          style={{ insetInlineStart: percent(lineShare) }}
          aria-hidden="true"
        />
      )}
      <span className={styles['diamond']} aria-hidden="true" />
    </div>
  );
};
