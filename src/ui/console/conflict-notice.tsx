import { Button } from '@mantine/core';
import type { Ticket } from '@reglament/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DomainErrorText } from './domain-error-text';
import styles from './conflict-notice.module.css';

interface ConflictNoticeProps {
  readonly ticket: Ticket;
  readonly onSendAnyway: () => void;
  /** How to see more of it. */
  readonly children?: ReactNode;
}

/** Shows what came to the ticket since a draft was begun, and the way to send it on the present state. */
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
