import type { Message } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import type { ListSnapshot } from '../../data/snapshot';
import { MessageItem } from './message-item';
import { useNews } from './use-news';
import styles from './conversation.module.css';

/** The messages in their order; a new one from the service is read out. */
export const Thread = ({ items, unreadable }: ListSnapshot<Message>) => {
  const { t } = useTranslation(['portal', 'common']);
  const news = useNews(items);
  return (
    <>
      <ol className={styles['thread']}>
        {items.map((message) => (
          <MessageItem key={message.id} message={message} />
        ))}
      </ol>
      {unreadable > 0 && <p>{t('common:unreadable', { count: unreadable })}</p>}
      <p className="visually-hidden" role="status">
        {news && t('ticket.newReply', { name: news.author.name })}
      </p>
    </>
  );
};
