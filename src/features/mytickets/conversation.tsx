import type { Message, PortalTicket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import type { DraftName } from '../../data/draft';
import type { SessionUser } from '../../data/firebase/auth';
import { useLiveQuery } from '../../data/live-query';
import { myMessages } from '../../data/portal';
import { Pending, SkeletonLine } from '../../ui/light/skeleton';
import { LoadProblem } from './load-problem';
import { OutgoingItem } from './outgoing-item';
import { Thread } from './thread';
import { useWriting } from './use-writing';
import { WritePlace } from './write-place';
import styles from './conversation.module.css';

const noMessages: readonly Message[] = [];

interface ConversationProps {
  readonly user: SessionUser;
  readonly ticket: PortalTicket;
}

/** The thread, what is on its way to it, and the way to write. */
export const Conversation = ({ user, ticket }: ConversationProps) => {
  const { t } = useTranslation('portal');
  const { number } = ticket;
  const thread = useLiveQuery(myMessages(user.uid, number));
  const messages = thread.data?.items ?? noMessages;
  const draft: DraftName = { uid: user.uid, number, kind: 'reply' };
  const { files, outgoing, give, restore } = useWriting(draft, messages);
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
      {outgoing.map((message) => (
        <OutgoingItem key={message.id} message={message} onRestore={() => restore(message)} />
      ))}
      <WritePlace ticket={ticket} thread={messages} draft={draft} files={files} onGive={give} />
    </section>
  );
};

const ThreadPending = () => {
  const { t } = useTranslation('portal');
  return (
    <Pending label={t('ticket.threadLoading')}>
      <div className={styles['pending']}>
        <SkeletonLine width="30%" size={0.875} />
        <SkeletonLine width="95%" />
        <SkeletonLine width="70%" />
      </div>
    </Pending>
  );
};
