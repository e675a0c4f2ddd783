import { Button } from '@mantine/core';
import { unfilledPlaceholder, type DomainError, type Ticket } from '@reglament/domain';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftKind } from '../../data/draft';
import { ConflictNotice } from '../../ui/console/conflict-notice';
import { DomainErrorText } from '../../ui/console/domain-error-text';
import { IconButton } from '../../ui/console/icon-button';
import type { FailedReply } from './failed-replies';
import type { Composer } from './use-composer';
import styles from './composer.module.css';

const FailedReplyNotice = ({
  failed,
  composer,
}: {
  readonly failed: FailedReply;
  readonly composer: Composer;
}) => {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const { act, entry } = failed;
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
            onClick={() => composer.sendAnyway(act)}
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

/** Changes of the ticket after the reply was started, shown before it is sent. */
const OutdatedNotice = ({ ticket, composer }: ComposerNoticesProps) => {
  const act = composer.heldBackAct ?? (ticket.status === 'resolved' ? 'reopen' : 'reply');
  return (
    <div className={styles['notice']}>
      <div className={styles['reason']}>
        <ConflictNotice ticket={ticket} onSendAnyway={() => composer.sendAnyway(act)} />
      </div>
    </div>
  );
};

/** Id of the validation error, for `aria-describedby` of the field. */
export const INVALID_TEXT_ID = 'composer-invalid-text';

/** A placeholder of a macro that has no value. */
const UnfilledNotice = ({ placeholder }: { readonly placeholder: string }) => {
  const { t } = useTranslation('reply');
  return (
    <div className={styles['notice']}>
      <p id={INVALID_TEXT_ID}>{t('unfilled', { placeholder })}</p>
    </div>
  );
};

const InvalidNotice = ({
  refusal,
  kind,
  text,
}: {
  readonly refusal: DomainError;
  readonly kind: DraftKind;
  readonly text: string;
}) => {
  const { t } = useTranslation(['console', 'common']);
  const issue = refusal.issues?.find(({ path }) => path === 'text');
  const isMissing = issue?.code === 'required' || issue?.code === 'too-short';
  const unfilled = issue?.code === 'not-allowed' ? unfilledPlaceholder(text) : null;
  if (unfilled) return <UnfilledNotice placeholder={unfilled.placeholder} />;
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

/** Rejected command, concurrent change and validation error. */
export const ComposerNotices = ({ ticket, composer }: ComposerNoticesProps) => (
  <div role="alert">
    {composer.failed && <FailedReplyNotice failed={composer.failed} composer={composer} />}
    {composer.isOutdated && <OutdatedNotice ticket={ticket} composer={composer} />}
    {composer.invalid && (
      <InvalidNotice refusal={composer.invalid} kind={composer.kind} text={composer.text} />
    )}
  </div>
);
