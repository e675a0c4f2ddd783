import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { DueText } from '../../ui/clock/due-text';
import { Button } from '../../ui/portal/button';
import { LoadingState, SkeletonLine } from '../../ui/portal/skeleton';
import type { Notifications, NotificationItem } from './use-notifications';
import styles from './notification-list.module.css';

interface NotificationListProps {
  readonly notifications: Notifications;
  /** Called when a notification is opened. */
  readonly onChosen: () => void;
}

/** Notifications newest first, or a loading, error or empty state. */
export const NotificationList = ({ notifications, onChosen }: NotificationListProps) => {
  const { state, items, markRead } = notifications;
  if (items.length === 0) {
    if (state === 'pending') return <LoadingList />;
    return state === 'error' ? <ErrorMessage retry={notifications.retry} /> : <EmptyMessage />;
  }
  const choose = (item: NotificationItem) => {
    markRead(item);
    onChosen();
  };
  return (
    <ul className={styles['list']}>
      {items.map((item) => (
        <DrawBoundary key={item.number} of={item.news} fallback={<UndrawableLine {...item} />}>
          <NotificationLine item={item} onChoose={() => choose(item)} />
        </DrawBoundary>
      ))}
    </ul>
  );
};

interface NotificationLineProps {
  readonly item: NotificationItem;
  readonly onChoose: () => void;
}

const NotificationLine = ({ item, onChoose }: NotificationLineProps) => {
  const { t } = useTranslation('notifications');
  const { number, subject, news, isNew } = item;
  return (
    <li>
      <Link
        className={styles['line'] ?? ''}
        to={paths.myTicket(number)}
        data-news={number}
        data-unseen={isNew}
        onClick={onChoose}
      >
        <span className={styles['what']}>
          {isNew && <span className={styles['dot']} aria-hidden="true" />}
          {isNew && <span className="visually-hidden">{t('panel.unseen')}</span>}
          {t(`what.${news.type}`)}
        </span>
        <span className={styles['subject']}>{subject}</span>
        <span className={styles['meta']}>
          <span className={styles['number']}>{showTicketNumber(number)}</span>
          <DueText at={news.at} />
        </span>
      </Link>
    </li>
  );
};

const UndrawableLine = ({ number }: Pick<NotificationItem, 'number'>) => {
  const { t } = useTranslation('common');
  return (
    <li className={styles['line']}>{t('undrawable', { number: showTicketNumber(number) })}</li>
  );
};

const LoadingList = () => {
  const { t } = useTranslation('notifications');
  return (
    <div className={styles['room']}>
      <LoadingState label={t('panel.loading')}>
        <SkeletonLine width="40%" size={0.875} />
        <SkeletonLine width="80%" />
      </LoadingState>
    </div>
  );
};

const EmptyMessage = () => {
  const { t } = useTranslation('notifications');
  return (
    <div className={styles['room']}>
      <p className={styles['empty']}>{t('panel.empty')}</p>
      <p className={styles['hint']}>{t('panel.emptyText')}</p>
    </div>
  );
};

const ErrorMessage = ({ retry }: { readonly retry: () => void }) => {
  const { t } = useTranslation(['notifications', 'common']);
  return (
    <div className={styles['room']} role="alert">
      <p>{t('panel.problem')}</p>
      <Button onClick={retry}>{t('common:retry')}</Button>
    </div>
  );
};
