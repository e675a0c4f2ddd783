import type { ReactNode } from 'react';
import styles from './field-group.module.css';

interface FieldGroupProps {
  readonly legend: string;
  /** Beside the legend: that all of it may stay empty. */
  readonly remark?: string;
  /** The hint, and what else is said of the group: their ids. */
  readonly describedBy?: string;
  readonly children: ReactNode;
}

/** Several controls that answer one question. */
export const FieldGroup = ({ legend, remark, describedBy, children }: FieldGroupProps) => (
  <fieldset className={styles['group']} aria-describedby={describedBy}>
    <legend className={styles['legend']}>
      {legend}
      {remark !== undefined && <span className={styles['remark']}> {remark}</span>}
    </legend>
    {children}
  </fieldset>
);

/** An explanation in grey, where it helps most: before the controls or after them. */
export const GroupHint = ({ id, children }: { readonly id: string; readonly children: string }) => (
  <p className={styles['hint']} id={id}>
    {children}
  </p>
);
