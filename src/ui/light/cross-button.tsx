import styles from './cross-button.module.css';

interface CrossButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

/** Takes something away; the cross has a name for those who do not see it. */
export const CrossButton = ({ label, onClick }: CrossButtonProps) => (
  <button
    className={styles['cross']}
    type="button"
    aria-label={label}
    title={label}
    onClick={onClick}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="m3.5 3.5 9 9m0-9-9 9" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  </button>
);
