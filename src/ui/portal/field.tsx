import type { ReactNode } from 'react';
import styles from './field.module.css';

/** The common properties of form fields. */
export interface FieldFrame {
  /** Id of the control; also the link target of the error summary. */
  readonly id: string;
  readonly label: ReactNode;
  /** Hides the label visually, when the context shows it. */
  readonly isLabelHidden?: boolean | undefined;
  /** Remark beside the label, for example that the field is optional. */
  readonly remark?: string | undefined;
  /** An example or explanation. */
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Remaining characters; set only near the limit. */
  readonly room?: string | undefined;
}

const hintId = (id: string): string => `${id}-hint`;
const errorId = (id: string): string => `${id}-error`;
const roomId = (id: string): string => `${id}-room`;

/** ARIA attributes that connect a control to its error, hint and character count. */
export const controlOf = ({ id, hint, error, room }: FieldFrame) => {
  const describedBy = [
    error !== undefined && errorId(id),
    hint !== undefined && hintId(id),
    room !== undefined && roomId(id),
  ].filter((part) => part !== false);
  return {
    id,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
  };
};

/** The error message of a field. */
export const FieldError = ({
  id,
  children,
}: {
  readonly id: string;
  readonly children: string;
}) => (
  <p className={styles['error']} id={errorId(id)}>
    <svg className={styles['errorMark']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d="M8 1 15.5 14.5H.5zM7.2 6v4.2h1.6V6zm0 5.2v1.6h1.6v-1.6z"
        fill="currentColor"
        fillRule="evenodd"
      />
    </svg>
    <span>{children}</span>
  </p>
);

/** A form field: label, control, error and hint. */
export const Field = ({ children, ...frame }: FieldFrame & { readonly children: ReactNode }) => {
  const { id, label, isLabelHidden = false, remark, hint, error, room } = frame;
  return (
    <div className={styles['field']}>
      <label className={isLabelHidden ? 'visually-hidden' : styles['label']} htmlFor={id}>
        {label}
        {remark !== undefined && <span className={styles['remark']}> {remark}</span>}
      </label>
      {children}
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
      {(hint !== undefined || room !== undefined) && (
        <div className={styles['under']}>
          {hint !== undefined && <span id={hintId(id)}>{hint}</span>}
          {room !== undefined && (
            <span className={styles['room']} id={roomId(id)}>
              {room}
            </span>
          )}
        </div>
      )}
    </div>
  );
};
