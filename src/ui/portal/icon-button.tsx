import styles from './icon-button.module.css';

const shapes = {
  cross: 'm3.5 3.5 9 9m0-9-9 9',
  up: 'M8 13V3.5M3.5 8 8 3.5 12.5 8',
  down: 'M8 3v9.5M3.5 8 8 12.5 12.5 8',
} as const;

interface IconButtonProps {
  readonly icon: keyof typeof shapes;
  readonly label: string;
  /** Narrower, for adjacent buttons. */
  readonly isSlim?: boolean;
  /** Value of `data-act`, to find the button in the document. */
  readonly act?: string;
  readonly onClick: () => void;
}

/** A button with only an icon and an accessible name. */
export const IconButton = ({ icon, label, isSlim = false, act, onClick }: IconButtonProps) => (
  <button
    className={styles['button']}
    type="button"
    data-slim={isSlim}
    data-act={act}
    aria-label={label}
    title={label}
    onClick={onClick}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[icon]} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  </button>
);
