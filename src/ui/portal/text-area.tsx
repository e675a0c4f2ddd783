import type { CSSProperties } from 'react';
import { controlOf, Field, type FieldFrame } from './field';
import { submitByKey } from './send-key';
import styles from './control.module.css';

interface TextAreaProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Minimum visible rows. */
  readonly rows?: number;
  readonly isReadOnly?: boolean;
}

type Rows = CSSProperties & { readonly '--rows': number };

/** A multi-line field that grows with its text; Ctrl+Enter submits the form. */
export const TextArea = ({ value, onChange, rows = 4, isReadOnly, ...frame }: TextAreaProps) => {
  const style: Rows = { '--rows': rows };
  return (
    <Field {...frame}>
      <textarea
        {...controlOf(frame)}
        // The browser's form restoration would keep the text after sign-out; drafts do not.
        autoComplete="off"
        className={`${styles['control']} ${styles['area']}`}
        style={style}
        readOnly={isReadOnly}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={submitByKey}
      />
    </Field>
  );
};
