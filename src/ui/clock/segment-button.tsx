import {
  receiptLine,
  segmentLabel,
  type TimelineSegment,
  type LocalFormat,
} from '@reglament/domain';
import { clockMessages } from './messages';
import styles from './deadline-timeline.module.css';

/** The receipt line of a segment: `Не работаем: 21–22 ноября, выходные, п. 3.5`. */
export const segmentLine = (
  { step }: TimelineSegment,
  { language, timeZone }: LocalFormat,
): string => {
  const { label, text, clause } = receiptLine(step, language, timeZone);
  return `${label}: ${text}, ${clockMessages[language].clause(clause)}`;
};

/** Converts a share to a CSS percentage. */
export const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

interface SegmentButtonProps {
  readonly segment: TimelineSegment;
  readonly localFormat: LocalFormat;
  readonly isStop: boolean;
  readonly isActive: boolean;
  readonly onActive: () => void;
}

/** One segment of the timeline, labelled with its receipt line. */
export const SegmentButton = ({
  segment,
  localFormat,
  isStop,
  isActive,
  onActive,
}: SegmentButtonProps) => (
  <button
    type="button"
    className={styles['segment']}
    data-kind={segment.kind}
    data-active={isActive}
    style={{ inlineSize: percent(segment.share) }}
    tabIndex={isStop ? 0 : -1}
    aria-label={segmentLine(segment, localFormat)}
    onFocus={onActive}
    onPointerEnter={onActive}
    onClick={onActive}
  >
    <span className={styles['bar']} />
    <span className={styles['label']}>
      <span>{segmentLabel(segment, localFormat.language)}</span>
    </span>
  </button>
);
