import { Button } from '@mantine/core';
import type { DomainError, Ticket } from '@reglament/domain';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftKind } from '../../data/draft';
import { ConflictNotice } from '../../ui/console/conflict-notice';
import { DomainErrorText } from '../../ui/console/domain-error-text';
import { IconButton } from '../../ui/console/icon-button';
import type { Returned } from './failed-replies';
import type { Composer } from './use-composer';
import styles from './composer.module.css';

const ReturnedNotice = ({
  returned,
  composer,
}: {
  readonly returned: Returned;
  readonly composer: Composer;
}) => {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const { act, entry } = returned;
  if (!entry.refusal) return null;
  return (
    <div className={styles['notice']}>
      <div className={styles['reason']}>
        <DomainErrorText refusal={entry.refusal} />
        {entry.refusal.code === 'conflict' && !composer.isOutdated && (
          <Button
            className={styles['anyway'] ?? ''}
            variant="default"
            size="compact-sm"
            onClick={() => composer.giveAnyway(act)}
          >
            {t('composer.sendAnyway')}
          </Button>
        )}
      </div>
      <IconButton label={common('close')} onClick={composer.dismiss}>
        <IconX size={16} />
      </IconButton>
    </div>
  );
};

/** What came to the ticket since the reply was begun; shown before it is sent. */
const OutdatedNotice = ({ ticket, composer }: ComposerNoticesProps) => {
  const act = composer.heldBack ?? (ticket.status === 'resolved' ? 'reopen' : 'reply');
  return (
    <div className={styles['notice']}>
      <div className={styles['reason']}>
        <ConflictNotice ticket={ticket} onSendAnyway={() => composer.giveAnyway(act)} />
      </div>
    </div>
  );
};

/** Names the complaint to the field that it is about. */
export const INVALID_TEXT_ID = 'composer-invalid-text';

const InvalidNotice = ({
  refusal,
  kind,
}: {
  readonly refusal: DomainError;
  readonly kind: DraftKind;
}) => {
  const { t } = useTranslation(['console', 'common']);
  const issue = refusal.issues?.find(({ path }) => path === 'text');
  const isMissing = issue?.code === 'required' || issue?.code === 'too-short';
  return (
    <div className={styles['notice']}>
      <div className={styles['reason']} id={INVALID_TEXT_ID}>
        {issue ? (
          <p>
            {isMissing
              ? t(`composer.missing.${kind}`)
              : t(`common:fieldIssues.${issue.code}`, { limit: issue.limit })}
          </p>
        ) : (
          <DomainErrorText refusal={refusal} />
        )}
      </div>
    </div>
  );
};

interface ComposerNoticesProps {
  readonly ticket: Ticket;
  readonly composer: Composer;
}

/** Why a text came back, what changed meanwhile, and what is wrong with the text at hand. */
export const ComposerNotices = ({ ticket, composer }: ComposerNoticesProps) => (
  <div role="alert">
    {composer.returned && <ReturnedNotice returned={composer.returned} composer={composer} />}
    {composer.isOutdated && <OutdatedNotice ticket={ticket} composer={composer} />}
    {composer.invalid && <InvalidNotice refusal={composer.invalid} kind={composer.kind} />}
  </div>
);
