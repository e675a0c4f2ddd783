import type { DomainError } from '@reglament/domain';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DomainErrorText } from './domain-error-text';
import { IconButton } from './icon-button';
import styles from './notice.module.css';

interface NoticeProps {
  /** What was not done. */
  readonly what: string;
  readonly refusal: DomainError | null;
  readonly onDismiss: () => void;
  /** The way on, if there is one. */
  readonly children?: ReactNode;
}

/** An act that was refused after the screen had shown it done: what it was, and why. */
export const Notice = ({ what, refusal, onDismiss, children }: NoticeProps) => {
  const { t } = useTranslation('common');
  return (
    <div className={styles['notice']}>
      <div>
        <p className={styles['what']}>{what}</p>
        {refusal && <DomainErrorText refusal={refusal} />}
        {children}
      </div>
      <IconButton label={t('close')} onClick={onDismiss}>
        <IconX size={16} />
      </IconButton>
    </div>
  );
};
