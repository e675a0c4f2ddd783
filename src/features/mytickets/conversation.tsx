import type { Message, PortalTicket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import type { DraftName } from '../../data/draft';
import type { SessionUser } from '../../data/firebase/auth';
import { useLiveQuery } from '../../data/live-query';
import { myMessages } from '../../data/portal';
import { LoadingState, SkeletonLine } from '../../ui/portal/skeleton';
import { LoadProblem } from './load-problem';
import { PendingMessage } from './pending-message';
import { ReplySection } from './reply-section';
import { Thread } from './thread';
import { useReply } from './use-reply';
import styles from './conversation.module.css';

const noMessages: readonly Message[] = [];

interface ConversationProps {
  readonly user: SessionUser;
  readonly ticket: PortalTicket;
}

/** Message thread with pending messages and the reply form. */
export const Conversation = ({ user, ticket }: ConversationProps) => {
  const { t } = useTranslation('portal');
  const { number } = ticket;
  const thread = useLiveQuery(myMessages(user.uid, number));
  const messages = thread.data?.items ?? noMessages;
  const draft: DraftName = { uid: user.uid, number, kind: 'reply' };
  const { files, pendingMessages, send, restore } = useReply(draft, messages);
  return (
    <section className={styles['conversation']} aria-labelledby="thread">
      <h2 className={styles['heading']} id="thread">
        {t('ticket.thread')}
      </h2>
      {thread.state === 'pending' && <ThreadPending />}
      {thread.state === 'error' && (
        <LoadProblem
          title={t('ticket.threadProblem')}
          error={thread.error}
          onRetry={thread.retry}
        />
      )}
      {thread.state === 'ready' && <Thread {...thread.data} />}
      {pendingMessages.map((message) => (
        <PendingMessage key={message.id} message={message} onRestore={() => restore(message)} />
      ))}
      <ReplySection ticket={ticket} thread={messages} draft={draft} files={files} onSend={send} />
    </section>
  );
};

const ThreadPending = () => {
  const { t } = useTranslation('portal');
  return (
    <LoadingState label={t('ticket.threadLoading')}>
      <div className={styles['pending']}>
        <SkeletonLine width="30%" size={0.875} />
        <SkeletonLine width="95%" />
        <SkeletonLine width="70%" />
      </div>
    </LoadingState>
  );
};
