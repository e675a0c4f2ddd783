import type { Message, PortalTicket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/routes/paths';
import { returnToDraft, type DraftName } from '../../data/draft';
import type { SessionUser } from '../../data/firebase/auth';
import { useLiveQuery } from '../../data/live-query';
import { myMessages } from '../../data/portal';
import { useNow } from '../../ui/clock/use-now';
import { ButtonLink } from '../../ui/light/button';
import { FormActions } from '../../ui/light/form';
import { Pending, SkeletonLine } from '../../ui/light/skeleton';
import { LoadProblem } from './load-problem';
import { OutgoingItem } from './outgoing-item';
import { situationOf, writingOf } from './situation';
import { Thread } from './thread';
import { useOutgoing, type Outgoing } from './use-outgoing';
import { WriteForm } from './write-form';
import styles from './conversation.module.css';

const PACE_MS = 10_000;

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
  const { outgoing, give, drop } = useOutgoing(number, thread.data?.items ?? noMessages);
  const draft: DraftName = { uid: user.uid, number, kind: 'reply' };
  const restore = ({ id, text }: Outgoing) => {
    returnToDraft(draft, text);
    drop(id);
  };
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
      <Writing ticket={ticket} draft={draft} onGive={give} />
    </section>
  );
};

interface WritingProps {
  readonly ticket: PortalTicket;
  readonly draft: DraftName;
  readonly onGive: (kind: 'reply' | 'reopen', text: string) => boolean;
}

const Writing = ({ ticket, draft, onGive }: WritingProps) => {
  const { t } = useTranslation('portal');
  const kind = writingOf(situationOf(ticket, useNow(PACE_MS)));
  if (kind !== null) {
    return <WriteForm kind={kind} status={ticket.status} draft={draft} onGive={onGive} />;
  }
  return (
    <FormActions>
      <ButtonLink to={paths.submit()}>{t('ticket.create')}</ButtonLink>
    </FormActions>
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
