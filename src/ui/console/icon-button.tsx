import type { ReactNode } from 'react';
import styles from './icon-button.module.css';

interface IconButtonProps {
  readonly id?: string;
  /** Tooltip and accessible name. */
  readonly label: string;
  readonly onClick: () => void;
  /** Set for toggle buttons. */
  readonly isPressed?: boolean;
  /** Set in a toolbar with one tab stop. */
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** A button with only an icon. */
export const IconButton = ({
  id,
  label,
  onClick,
  isPressed,
  tabIndex,
  children,
}: IconButtonProps) => (
  <button
    {...(id !== undefined && { id })}
    className={styles['button']}
    type="button"
    title={label}
    aria-label={label}
    aria-pressed={isPressed}
    tabIndex={tabIndex}
    onClick={onClick}
  >
    {children}
  </button>
);
