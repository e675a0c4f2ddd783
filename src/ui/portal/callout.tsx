import type { ReactNode } from 'react';
import styles from './callout.module.css';

/** `problem` for errors; `still` for waiting states; `note` for information. */
export type CalloutKind = 'note' | 'still' | 'problem';

interface CalloutProps {
  readonly kind?: CalloutKind;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** The suggested action. */
  readonly action?: ReactNode;
}

/** A highlighted message on the page. */
export const Callout = ({ kind = 'note', title, children, action }: CalloutProps) => (
  <div className={styles['callout']} data-kind={kind}>
    {title !== undefined && <p className={styles['title']}>{title}</p>}
    {children !== undefined && <div className={styles['text']}>{children}</div>}
    {action !== undefined && <div className={styles['action']}>{action}</div>}
  </div>
);
