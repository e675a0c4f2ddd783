import type { ReactNode } from 'react';
import styles from './announce.module.css';

interface AnnounceProps {
  /** `alert` interrupts, for errors; `status` is polite. */
  readonly as?: 'status' | 'alert';
  readonly children?: ReactNode;
}

/**
 * A live region. Must be mounted before its content, because screen readers often skip a new
 * region.
 */
export const Announce = ({ as = 'status', children }: AnnounceProps) => (
  <div className={styles['region']} role={as} aria-live={as === 'alert' ? 'assertive' : 'polite'}>
    {children}
  </div>
);
