import styles from './cross-button.module.css';

interface CrossButtonProps {
  readonly label: string;
  /** A name by which the page finds it again. */
  readonly act?: string;
  readonly onClick: () => void;
}

/** Takes something away; the cross has a name for those who do not see it. */
export const CrossButton = ({ label, act, onClick }: CrossButtonProps) => (
  <button
    className={styles['cross']}
    type="button"
    data-act={act}
    aria-label={label}
    title={label}
    onClick={onClick}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="m3.5 3.5 9 9m0-9-9 9" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  </button>
);
