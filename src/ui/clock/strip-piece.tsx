import { receiptLine, stretchLabel, type StripStretch, type Wall } from '@reglament/domain';
import { clockWords } from './words';
import styles from './deadline-strip.module.css';

/** The line of the receipt for a stretch: `Не работаем: 21–22 ноября, выходные, п. 3.5`. */
export const stretchLine = ({ step }: StripStretch, { language, timeZone }: Wall): string => {
  const { label, text, clause } = receiptLine(step, language, timeZone);
  return `${label}: ${text}, ${clockWords[language].clause(clause)}`;
};

/** A share of the strip as a width. */
export const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

interface StripPieceProps {
  readonly stretch: StripStretch;
  readonly wall: Wall;
  readonly isStop: boolean;
  readonly isActive: boolean;
  readonly onActive: () => void;
}

/** One stretch of the strip; it says its line of the receipt. */
export const StripPiece = ({ stretch, wall, isStop, isActive, onActive }: StripPieceProps) => (
  <button
    type="button"
    className={styles['stretch']}
    data-kind={stretch.kind}
    data-active={isActive}
    style={{ inlineSize: percent(stretch.share) }}
    tabIndex={isStop ? 0 : -1}
    aria-label={stretchLine(stretch, wall)}
    onFocus={onActive}
    onPointerEnter={onActive}
    onClick={onActive}
  >
    <span className={styles['bar']} />
    <span className={styles['label']}>
      <span>{stretchLabel(stretch, wall.language)}</span>
    </span>
  </button>
);
