import type { TimelineSegment, LocalFormat } from '@reglament/domain';
import { clockMessages } from './messages';
import { percent, SegmentButton } from './segment-button';
import { useRoving } from './use-roving';
import styles from './deadline-timeline.module.css';

/** From here on the line would only hide behind the diamond; sums of shares are not exact. */
const END = 0.9999;

interface TimelineTrackProps {
  readonly segments: readonly TimelineSegment[];
  /** Where the line stands: the present, or the answer once there is one. */
  readonly lineShare: number;
  readonly localFormat: LocalFormat;
  readonly describedBy: string;
  readonly active: number | null;
  readonly onActive: (at: number | null) => void;
}

/** The drawing: one tab stop, arrows go from segment to segment. */
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
