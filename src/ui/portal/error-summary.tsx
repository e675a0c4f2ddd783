import { useEffect, useEffectEvent, useRef } from 'react';
import styles from './error-summary.module.css';

interface FieldError {
  /** The id of the invalid control. */
  readonly id: string;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly faults: readonly FieldError[];
  /** Number of submit attempts; the summary takes the focus when it grows. */
  readonly tries: number;
}

/** All errors of a form, each a link to its field. */
export const ErrorSummary = ({ title, faults, tries }: ErrorSummaryProps) => {
  const box = useRef<HTMLDivElement>(null);
  const isShown = faults.length > 0;
  // Only a new attempt moves the focus, not an error that changes during typing.
  const onAttempt = useEffectEvent(() => {
    if (tries > 0 && isShown) box.current?.focus();
  });
  useEffect(() => onAttempt(), [tries]);
  if (!isShown) return null;
  return (
    <div
      ref={box}
      className={styles['summary']}
      role="alert"
      aria-labelledby="error-summary"
      tabIndex={-1}
    >
      <p className={styles['title']} id="error-summary">
        {title}
      </p>
      <ul className={styles['list']}>
        {faults.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
