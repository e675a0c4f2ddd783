import type { ReactNode } from 'react';
import styles from './announce.module.css';

interface AnnounceProps {
  /** `alert` interrupts, for what went wrong; `status` waits for its turn. */
  readonly as?: 'status' | 'alert';
  readonly children?: ReactNode;
}

/**
 * A region that screen readers listen to. It stands on the page before there is anything to say:
 * a region that arrives together with its words is often not read.
 */
export const Announce = ({ as = 'status', children }: AnnounceProps) => (
  <div className={styles['region']} role={as} aria-live={as === 'alert' ? 'assertive' : 'polite'}>
    {children}
  </div>
);
