import { Button } from '@mantine/core';
import {
  inboxActions,
  isProvenStranger,
  type DomainError,
  type InboxRecord,
} from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DomainErrorText } from '../../ui/console/domain-error-text';
import { BindDialog } from './bind-dialog';
import { DiscardDialog } from './discard-dialog';
import { useHandleEmail, type EmailAction } from './use-handle-email';
import styles from './held-email.module.css';

const ownErrors = ['not-found', 'wrong-status', 'rate-limited'] as const;

/** Why an action was refused. */
const ActionError = ({ error }: { readonly error: DomainError }) => {
  const { t } = useTranslation('heldEmail');
  const own = ownErrors.find((code) => code === error.code);
  return (
    <div className={styles['refused']}>
      {own === undefined ? <DomainErrorText refusal={error} /> : <p>{t(`errors.${own}`)}</p>}
    </div>
  );
};

interface ActionDialogProps {
  readonly email: InboxRecord;
  readonly dialog: 'bind' | 'discard' | null;
  readonly send: (action: EmailAction) => Promise<void>;
  readonly onClose: () => void;
}

const ActionDialog = ({ email, dialog, send, onClose }: ActionDialogProps) => {
  if (dialog === 'discard') {
    return <DiscardDialog onDiscard={() => void send({ action: 'discard' })} onClose={onClose} />;
  }
  if (dialog === null || email.from === null) return null;
  const bind = (uid: string) => void send({ action: 'bind', uid });
  return <BindDialog address={email.from} onBind={bind} onClose={onClose} />;
};

/** What an agent can do with a held email (clause 2.5). */
export const EmailActions = ({ email }: { readonly email: InboxRecord }) => {
  const { t } = useTranslation('heldEmail');
  const { isSending, error, send } = useHandleEmail(email.id);
  const [dialog, setDialog] = useState<ActionDialogProps['dialog']>(null);
  const isStranger = isProvenStranger(email);
  const offered = inboxActions.filter(
    (action) => isStranger || (action !== 'bind' && action !== 'invite'),
  );
  return (
    <div>
      <div role="alert">{error && <ActionError error={error} />}</div>
      <div className={styles['actions']} aria-busy={isSending}>
        {offered.map((action) => (
          <Button
            key={action}
            variant={action === offered[0] ? 'filled' : 'default'}
            size="compact-md"
            {...(action === 'discard' && { className: styles['danger'] ?? '' })}
            aria-disabled={isSending}
            onClick={() =>
              action === 'bind' || action === 'discard' ? setDialog(action) : void send({ action })
            }
          >
            {t(`actions.${action}`)}
          </Button>
        ))}
        <span role="status" className={styles['soft']}>
          {isSending && t('sending')}
        </span>
      </div>
      <ActionDialog {...{ email, dialog, send }} onClose={() => setDialog(null)} />
    </div>
  );
};
