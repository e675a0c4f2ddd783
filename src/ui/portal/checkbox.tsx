import type { ReactNode } from 'react';
import styles from './checkbox.module.css';

interface CheckboxProps {
  readonly id: string;
  readonly label: ReactNode;
  /** Explanation of the consequences. */
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A checkbox with a label and hint. */
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
