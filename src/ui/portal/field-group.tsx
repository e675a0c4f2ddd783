import type { ReactNode } from 'react';
import styles from './field-group.module.css';

interface FieldGroupProps {
  readonly legend: string;
  /** Remark beside the legend, for example that the group is optional. */
  readonly remark?: string;
  /** Ids of the hint and other descriptions. */
  readonly describedBy?: string;
  readonly children: ReactNode;
}

/** A fieldset of related controls. */
export const FieldGroup = ({ legend, remark, describedBy, children }: FieldGroupProps) => (
  <fieldset className={styles['group']} aria-describedby={describedBy}>
    <legend className={styles['legend']}>
      {legend}
      {remark !== undefined && <span className={styles['remark']}> {remark}</span>}
    </legend>
    {children}
  </fieldset>
);

/** A hint before or after the controls of a group. */
export const GroupHint = ({ id, children }: { readonly id: string; readonly children: string }) => (
  <p className={styles['hint']} id={id}>
    {children}
  </p>
);
