import type { ReactNode, SubmitEvent } from 'react';
import styles from './form.module.css';

interface FormProps {
  readonly onSubmit: () => void;
  /** `narrow` for a few short fields. */
  readonly width?: 'full' | 'narrow';
  readonly children: ReactNode;
}

/** A form without native validation, because the page validates and shows its own errors. */
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

/** The buttons of a form. */
export const FormActions = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles['actions']}>{children}</div>
);
