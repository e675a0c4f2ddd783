import type { ReactNode } from 'react';
import styles from './patterns.module.css';

interface NothingProps {
  readonly text: string;
  /** The one useful thing to do. */
  readonly children?: ReactNode;
}

/** An empty list, in one sentence. */
export const EmptyState = ({ text, children }: NothingProps) => (
  <div className={styles['state']}>
    <p>{text}</p>
    {children}
  </div>
);
