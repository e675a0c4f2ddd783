import type { DomainError } from '@reglament/domain';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DomainErrorText } from './domain-error-text';
import { IconButton } from './icon-button';
import styles from './notice.module.css';

interface NoticeProps {
  /** The action that failed. */
  readonly what: string;
  readonly refusal: DomainError | null;
  readonly onDismiss: () => void;
  /** Optional follow-up action. */
  readonly children?: ReactNode;
}

/** Shows a rejected action whose optimistic update was rolled back, with the reason. */
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
