import type { ReactNode } from 'react';
import styles from './field.module.css';

/** What every field of a form has around its control. */
export interface FieldFrame {
  /** Also the address of the field in the summary of errors. */
  readonly id: string;
  readonly label: ReactNode;
  /** The label is only spoken: what stands around the field says as much. */
  readonly isLabelHidden?: boolean | undefined;
  /** Beside the label: that it may stay empty. */
  readonly remark?: string | undefined;
  /** An example or an explanation, in grey. */
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** How much room is left; shown only when it matters. */
  readonly room?: string | undefined;
}

const hintId = (id: string): string => `${id}-hint`;
const errorId = (id: string): string => `${id}-error`;
const roomId = (id: string): string => `${id}-room`;

/** Attributes that tie a control to the words around it. */
export const controlOf = ({ id, hint, error, room }: FieldFrame) => {
  const described = [
    error !== undefined && errorId(id),
    hint !== undefined && hintId(id),
    room !== undefined && roomId(id),
  ].filter((part) => part !== false);
  return {
    id,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
  };
};

/** The message of a field that is at fault, beside it. */
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

/** A label, what helps to fill in, the control, and what is wrong with it. */
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
