import type { ReactNode } from 'react';
import styles from './icon-button.module.css';

interface IconButtonProps {
  readonly id?: string;
  /** Tooltip and accessible name. */
  readonly label: string;
  readonly onClick: () => void;
  /** Set for toggle buttons. */
  readonly isPressed?: boolean;
  readonly children: ReactNode;
}

/** A button with only an icon. */
export const IconButton = ({ id, label, onClick, isPressed, children }: IconButtonProps) => (
  <button
    {...(id !== undefined && { id })}
    className={styles['button']}
    type="button"
    title={label}
    aria-label={label}
    aria-pressed={isPressed}
    onClick={onClick}
  >
    {children}
  </button>
);
