import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

interface DisclosureProps {
  readonly summary: string;
  readonly children: ReactNode;
}

/** A summary with collapsible content. */
export const Disclosure = ({ summary, children }: DisclosureProps) => (
  <details className={styles['disclosure']}>
    <summary className={styles['summary']}>{summary}</summary>
    <div className={styles['content']}>{children}</div>
  </details>
);
