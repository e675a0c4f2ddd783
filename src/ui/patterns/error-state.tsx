import { useTranslation } from 'react-i18next';
import styles from './patterns.module.css';

interface ProblemProps {
  /** What happened, what is kept, what to do. */
  readonly text: string;
  readonly onRetry?: () => void;
}

/** An error in the place of what it keeps from being shown. */
export const ErrorState = ({ text, onRetry }: ProblemProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles['state']} role="alert">
      <p>{text}</p>
      {onRetry && (
        <button className={styles['action']} type="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
};
