import type { ReactNode } from 'react';
import styles from './patterns.module.css';

interface EmptyStateProps {
  readonly text: string;
  /** The suggested action. */
  readonly children?: ReactNode;
}

/** The message of an empty list. */
export const EmptyState = ({ text, children }: EmptyStateProps) => (
  <div className={styles['state']}>
    <p>{text}</p>
    {children}
  </div>
);
