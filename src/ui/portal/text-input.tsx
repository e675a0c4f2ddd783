import type { InputHTMLAttributes } from 'react';
import { controlOf, Field, type FieldFrame } from './field';
import styles from './control.module.css';

type NativeProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'inputMode' | 'name' | 'onBlur' | 'placeholder' | 'required' | 'spellCheck'
>;

interface TextInputProps extends FieldFrame, NativeProps {
  readonly type?: 'text' | 'email' | 'password' | 'url';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A single-line field. Too long input is reported as an error, never truncated. */
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
