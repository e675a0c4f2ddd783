import type { ReactNode } from 'react';
import styles from './switch.module.css';

interface SwitchProps {
  readonly id: string;
  readonly label: ReactNode;
  /** A one-line explanation. */
  readonly hint: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** An on/off setting that applies immediately. */
export const Switch = ({ id, label, hint, checked, onChange }: SwitchProps) => (
  <div className={styles['row']}>
    <label className={styles['label']} htmlFor={id}>
      {label}
    </label>
    <p className={styles['hint']} id={`${id}-hint`}>
      {hint}
    </p>
    <input
      className={styles['switch']}
      id={id}
      type="checkbox"
      role="switch"
      checked={checked}
      aria-checked={checked}
      aria-describedby={`${id}-hint`}
      onChange={(event) => onChange(event.target.checked)}
    />
  </div>
);
