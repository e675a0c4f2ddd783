import type { Message } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import type { ListSnapshot } from '../../data/snapshot';
import { placeUnreadable } from '../../data/unreadable';
import { MessageItem } from './message-item';
import { useLatestReply } from './use-latest-reply';
import styles from './conversation.module.css';

/** The messages in their order; a new one from the service is read out. */
export const Thread = ({ items, unreadable }: ListSnapshot<Message>) => {
  const { t } = useTranslation(['portal', 'common']);
  const news = useLatestReply(items);
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
        {news && t('ticket.newReply', { name: news.author.name })}
      </p>
    </>
  );
};
