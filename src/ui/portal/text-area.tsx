import type { CSSProperties } from 'react';
import { controlOf, Field, type FieldFrame } from './field';
import { submitByKey } from './send-key';
import styles from './control.module.css';

interface TextAreaProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lines that are shown while it is empty. */
  readonly rows?: number;
}

type Rows = CSSProperties & { readonly '--rows': number };

/** A field of many lines that grows with its text; Ctrl+Enter submits its form. */
export const TextArea = ({ value, onChange, rows = 4, ...frame }: TextAreaProps) => {
  const style: Rows = { '--rows': rows };
  return (
    <Field {...frame}>
      <textarea
        {...controlOf(frame)}
        // Drafts keep the text until sign-out; what the browser keeps to restore a page outlives that.
        autoComplete="off"
        className={`${styles['control']} ${styles['area']}`}
        style={style}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={submitByKey}
      />
    </Field>
  );
};
