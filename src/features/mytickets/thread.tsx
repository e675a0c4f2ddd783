import type { Message } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import type { ListSnapshot } from '../../data/snapshot';
import { placeUnreadable } from '../../data/unreadable';
import { MessageItem } from './message-item';
import { useLatestReply } from './use-latest-reply';
import styles from './conversation.module.css';

/** Messages in order; announces a new reply of the service. */
export const Thread = ({ items, unreadable }: ListSnapshot<Message>) => {
  const { t } = useTranslation(['portal', 'common']);
  const latestReply = useLatestReply(items);
  return (
    <>
      <ol className={styles['thread']}>
        {placeUnreadable(items, unreadable, ({ id }) => id).map((at) =>
          at.kind === 'unreadable' ? (
            <li key={at.id} className={styles['message']}>
              {t('common:undrawableRecord', { id: at.id })}
            </li>
          ) : (
            <MessageItem key={at.item.id} message={at.item} />
          ),
        )}
      </ol>
      <p className="visually-hidden" role="status">
        {latestReply && t('ticket.newReply', { name: latestReply.author.name })}
      </p>
    </>
  );
};
