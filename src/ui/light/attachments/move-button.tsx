import styles from './attachment-list.module.css';

interface MoveButtonProps {
  readonly way: 'up' | 'down';
  readonly label: string;
  readonly onClick: () => void;
}

const paths = { up: 'M8 13V3.5M3.5 8 8 3.5 12.5 8', down: 'M8 3v9.5M3.5 8 8 12.5 12.5 8' };

/** Moves a picture by one place. */
export const MoveButton = ({ way, label, onClick }: MoveButtonProps) => (
  <button
    className={styles['move']}
    type="button"
    data-act={way}
    aria-label={label}
    title={label}
    onClick={onClick}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[way]} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  </button>
);
