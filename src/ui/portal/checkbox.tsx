import type { ReactNode } from 'react';
import styles from './checkbox.module.css';

interface CheckboxProps {
  readonly id: string;
  readonly label: ReactNode;
  /** What follows from it, in grey. */
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something to agree to, or one of several things that are so. */
export const Checkbox = ({ id, label, hint, checked, onChange }: CheckboxProps) => (
  <div className={styles['row']}>
    <input
      className={styles['box']}
      id={id}
      type="checkbox"
      checked={checked}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      onChange={(event) => onChange(event.target.checked)}
    />
    <label className={styles['label']} htmlFor={id}>
      {label}
    </label>
    {hint !== undefined && (
      <p className={styles['hint']} id={`${id}-hint`}>
        {hint}
      </p>
    )}
  </div>
);
