import { useTranslation } from 'react-i18next';
import styles from './patterns.module.css';

interface ErrorStateProps {
  /** What failed, what is kept and what to do. */
  readonly text: string;
  readonly onRetry?: () => void;
}

/** An error message in place of the content. */
export const ErrorState = ({ text, onRetry }: ErrorStateProps) => {
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
