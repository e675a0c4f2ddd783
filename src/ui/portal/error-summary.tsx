import { useEffect, useEffectEvent, useRef } from 'react';
import styles from './error-summary.module.css';

interface FieldError {
  /** The id of the control at fault. */
  readonly id: string;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly faults: readonly FieldError[];
  /** Grows with each try; the summary takes the focus when it does. */
  readonly tries: number;
}

/** Everything that is wrong with a form, in one place, each a link to its field. */
export const ErrorSummary = ({ title, faults, tries }: ErrorSummaryProps) => {
  const box = useRef<HTMLDivElement>(null);
  const isShown = faults.length > 0;
  // Only a new try moves the focus, not a fault that comes or goes while somebody types.
  const onTry = useEffectEvent(() => {
    if (tries > 0 && isShown) box.current?.focus();
  });
  useEffect(() => onTry(), [tries]);
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
