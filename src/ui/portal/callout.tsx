import type { ReactNode } from 'react';
import styles from './callout.module.css';

/** `problem` for what went wrong; `still` for what waits; `note` for what is worth knowing. */
export type CalloutKind = 'note' | 'still' | 'problem';

interface CalloutProps {
  readonly kind?: CalloutKind;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** What to do about it. */
  readonly action?: ReactNode;
}

/** Something to know before going on, in its place on the page. */
export const Callout = ({ kind = 'note', title, children, action }: CalloutProps) => (
  <div className={styles['callout']} data-kind={kind}>
    {title !== undefined && <p className={styles['title']}>{title}</p>}
    {children !== undefined && <div className={styles['text']}>{children}</div>}
    {action !== undefined && <div className={styles['action']}>{action}</div>}
  </div>
);
