import type { InputHTMLAttributes } from 'react';
import { controlOf, Field, type FieldFrame } from './field';
import styles from './control.module.css';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'inputMode' | 'name' | 'onBlur' | 'placeholder' | 'required' | 'spellCheck'
>;

interface TextInputProps extends FieldFrame, Native {
  readonly type?: 'text' | 'email' | 'password' | 'url';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field of one line. Nothing typed is ever cut: what is too long is said, not removed. */
export const TextInput = ({ type = 'text', value, onChange, ...rest }: TextInputProps) => {
  const { label, isLabelHidden, remark, hint, error, room, ...native } = rest;
  const frame = { id: rest.id, label, isLabelHidden, remark, hint, error, room };
  return (
    <Field {...frame}>
      <input
        {...native}
        {...controlOf(frame)}
        className={styles['control']}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
};
