import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { DueText } from '../../ui/clock/due-text';
import { Button } from '../../ui/portal/button';
import { LoadingState, SkeletonLine } from '../../ui/portal/skeleton';
import type { Notification, NotificationItem } from './use-notifications';
import styles from './notification-list.module.css';

interface NotificationListProps {
  readonly news: Notification;
  /** One of them was opened. */
  readonly onChosen: () => void;
}

/** The newest news first, or why there are none. */
export const NotificationList = ({ news, onChosen }: NotificationListProps) => {
  const { state, items, seeOne } = news;
  if (items.length === 0) {
    if (state === 'pending') return <Waiting />;
    return state === 'error' ? <Problem retry={news.retry} /> : <Nothing />;
  }
  const choose = (item: NotificationItem) => {
    seeOne(item);
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
  const { number, subject, news, isUnseen } = item;
  return (
    <li>
      <Link
        className={styles['line'] ?? ''}
        to={paths.myTicket(number)}
        data-news={number}
        data-unseen={isUnseen}
        onClick={onChoose}
      >
        <span className={styles['what']}>
          {isUnseen && <span className={styles['dot']} aria-hidden="true" />}
          {isUnseen && <span className="visually-hidden">{t('panel.unseen')}</span>}
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

const Waiting = () => {
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

const Nothing = () => {
  const { t } = useTranslation('notifications');
  return (
    <div className={styles['room']}>
      <p className={styles['empty']}>{t('panel.empty')}</p>
      <p className={styles['hint']}>{t('panel.emptyText')}</p>
    </div>
  );
};

const Problem = ({ retry }: { readonly retry: () => void }) => {
  const { t } = useTranslation(['notifications', 'common']);
  return (
    <div className={styles['room']} role="alert">
      <p>{t('panel.problem')}</p>
      <Button onClick={retry}>{t('common:retry')}</Button>
    </div>
  );
};
