import type { Ticket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/patterns/error-state';
import { LoadingState } from '../../ui/patterns/loading-state';
import { ThreadEventItem } from './thread-event';
import type { ThreadItem } from './thread-items';
import { ThreadSkeleton } from './thread-skeleton';
import { ThreadTextItem } from './thread-text';
import { useLatestInView } from './use-latest-in-view';
import { useThread } from './use-thread';
import styles from './thread.module.css';

const Item = ({ item }: { readonly item: ThreadItem }) => {
  const { t } = useTranslation();
  switch (item.kind) {
    case 'event':
      return <ThreadEventItem event={item.event} />;
    case 'unreadable':
      return <p className={styles['event']}>{t('undrawableRecord', { id: item.id })}</p>;
    case 'message':
    case 'note':
      return <ThreadTextItem item={item} />;
  }
};

interface ThreadProps {
  readonly ticket: Ticket;
  readonly myName: string;
}

/** Thread of a ticket, scrolled to the latest item. */
export const Thread = ({ ticket, myName }: ThreadProps) => {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const { state, items, error, retry } = useThread(ticket, myName);
  const scroller = useLatestInView(`${items.length} ${items.at(-1)?.key}`);
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      role="region"
      aria-label={t('thread.label')}
      // Makes the scroll container reachable by keyboard.
      tabIndex={0}
    >
      {state === 'pending' && (
        <LoadingState>
          <ThreadSkeleton />
        </LoadingState>
      )}
      {error && <ErrorState text={common(`listen.${error.code}`)} onRetry={retry} />}
      {state === 'ready' && (
        <div role="log" aria-label={t('thread.label')}>
          <ol className={styles['thread']}>
            {items.map((item) => (
              <li key={item.key}>
                <Item item={item} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
};
