import type { ReactNode } from 'react';
import styles from './dialog-form.module.css';

interface PartProps {
  readonly children: ReactNode;
}

/** A form in a dialog. Enter does not submit: only the button and Ctrl+Enter do. */
export const DialogForm = ({ children }: PartProps) => (
  <form className={styles['form']} noValidate onSubmit={(event) => event.preventDefault()}>
    {children}
  </form>
);

/** Why an action was rejected, above the form. */
export const DialogError = ({ children }: PartProps) => (
  <div className={styles['refused']}>{children}</div>
);

/** The buttons at the end of a form. */
export const DialogActions = ({ children }: PartProps) => (
  <div className={styles['actions']}>{children}</div>
);
