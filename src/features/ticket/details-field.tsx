import type { ReactNode } from 'react';
import styles from './details.module.css';

interface FieldProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Label and value of a ticket property. */
export const Field = ({ label, children }: FieldProps) => (
  <div className={styles['field']}>
    <dt className={styles['label']}>{label}</dt>
    <dd className={styles['value']}>{children}</dd>
  </div>
);
