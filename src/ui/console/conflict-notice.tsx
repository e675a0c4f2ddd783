import { Button } from '@mantine/core';
import type { Ticket } from '@reglament/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DomainErrorText } from './domain-error-text';
import styles from './conflict-notice.module.css';

interface ConflictNoticeProps {
  readonly ticket: Ticket;
  readonly onSendAnyway: () => void;
  /** Optional details. */
  readonly children?: ReactNode;
}

/** Shows what changed since a draft was started, with a button to send it anyway. */
export const ConflictNotice = ({ ticket, onSendAnyway, children }: ConflictNoticeProps) => {
  const { t } = useTranslation('console');
  const { revision, status, assignee, changedBy } = ticket;
  const names = { assigneeName: assignee?.name ?? null, changedBy: changedBy?.name ?? null };
  return (
    <div>
      <DomainErrorText refusal={{ code: 'conflict', current: { revision, status, ...names } }} />
      {children}
      <Button
        className={styles['anyway'] ?? ''}
        variant="default"
        size="compact-sm"
        onClick={onSendAnyway}
      >
        {t('composer.sendAnyway')}
      </Button>
    </div>
  );
};
