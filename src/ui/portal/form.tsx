import type { ReactNode, SubmitEvent } from 'react';
import styles from './form.module.css';

interface FormProps {
  readonly onSubmit: () => void;
  /** `narrow` for a few short fields. */
  readonly width?: 'full' | 'narrow';
  readonly children: ReactNode;
}

/** A form whose page does its own checks: the browser's complaints would hide ours. */
export const Form = ({ onSubmit, width = 'full', children }: FormProps) => {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles['form']} data-width={width} noValidate onSubmit={submit}>
      {children}
    </form>
  );
};

/** The buttons of a form, in one row while there is room. */
export const FormActions = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles['actions']}>{children}</div>
);
