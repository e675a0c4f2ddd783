import type { StripStretch, Wall } from '@reglament/domain';
import { percent, StripPiece } from './strip-piece';
import { useRoving } from './use-roving';
import { clockWords } from './words';
import styles from './deadline-strip.module.css';

/** From here on the line would only hide behind the diamond; sums of shares are not exact. */
const END = 0.9999;

interface StripTrackProps {
  readonly stretches: readonly StripStretch[];
  /** Where the line stands: the present, or the answer once there is one. */
  readonly lineShare: number;
  readonly wall: Wall;
  readonly describedBy: string;
  readonly active: number | null;
  readonly onActive: (at: number | null) => void;
}

/** The drawing: one tab stop, arrows go from stretch to stretch. */
export const StripTrack = (props: StripTrackProps) => {
  const { stretches, lineShare, wall, describedBy, active, onActive } = props;
  const { stop, onFocus, onKeyDown } = useRoving(stretches.length);
  return (
    <div
      className={styles['track']}
      role="toolbar"
      tabIndex={-1}
      aria-label={clockWords[wall.language].strip}
      aria-describedby={describedBy}
      onFocus={onFocus}
      onBlur={() => onActive(null)}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onActive(null)}
    >
      {stretches.map((stretch, at) => (
        <StripPiece
          key={`${stretch.kind}-${stretch.from}`}
          stretch={stretch}
          wall={wall}
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
