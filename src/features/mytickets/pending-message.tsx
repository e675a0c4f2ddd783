import { useTranslation } from 'react-i18next';
import { Announce } from '../../ui/portal/announce';
import { Button } from '../../ui/portal/button';
import { Callout } from '../../ui/portal/callout';
import type { PendingReply } from './use-pending-messages';
import styles from './conversation.module.css';

interface PendingMessageProps {
  readonly message: PendingReply;
  readonly onRestore: () => void;
}

/** A message that is not in the thread yet: its delivery state, or why it was rejected. */
export const PendingMessage = ({ message, onRestore }: PendingMessageProps) => {
  const { t } = useTranslation(['portal', 'common']);
  const { text, state, refusal } = message;
  return (
    <div className={styles['message']} data-role="requester" data-state={state}>
      <div className={styles['byline']}>
        <span className={styles['author']}>{t('ticket.you')}</span>
        {refusal === null && (
          <Announce>{state === 'queued' ? t('write.queued') : t('write.sending')}</Announce>
        )}
      </div>
      <p className={styles['text']}>{text}</p>
      <Announce as="alert">
        {refusal && (
          <Callout
            kind="problem"
            title={t('write.refused')}
            action={<Button onClick={onRestore}>{t('write.restore')}</Button>}
          >
            <p>{t(`common:errors.${refusal.code}`)}</p>
          </Callout>
        )}
      </Announce>
    </div>
  );
};
