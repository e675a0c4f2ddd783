import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { Button } from '../../ui/portal/button';
import { IconButton } from '../../ui/portal/icon-button';
import { NotificationList } from './notification-list';
import type { Notifications } from './use-notifications';
import styles from './notification-panel.module.css';

interface NotificationPanelProps {
  readonly notifications: Notifications;
  readonly onClose: () => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus by the arrow keys; Tab works as well. */
const moveBy = (list: HTMLElement, step: number): void => {
  const links = [...list.querySelectorAll<HTMLElement>('[data-news]')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at === -1 && step < 0 ? links.length - 1 : at + step;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
};

/** Opens a modal dialog on mount; a click on the backdrop closes it. */
const useModal = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  useEffect(() => {
    const { current } = dialog;
    const closeOnBackdrop = ({ target }: Event) => {
      // The content covers the whole panel, so a click on the dialog itself is on the backdrop.
      if (target === current) current?.close();
    };
    current?.addEventListener('click', closeOnBackdrop);
    current?.showModal();
    return () => current?.removeEventListener('click', closeOnBackdrop);
  }, []);
  return { dialog, close };
};

const onKey = (event: KeyboardEvent<HTMLDialogElement>): void => {
  // Prevents page shortcuts while the panel is open.
  event.stopPropagation();
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  moveBy(event.currentTarget, step);
};

/** Notification panel: below the bell, or a bottom sheet on phones. */
export const NotificationPanel = ({ notifications, onClose }: NotificationPanelProps) => {
  const { t } = useTranslation(['notifications', 'common']);
  const { dialog, close } = useModal();
  const titleId = useId();
  return (
    <dialog
      ref={dialog}
      className={styles['panel']}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={onKey}
    >
      <div className={styles['inside']}>
        <div className={styles['head']}>
          <h2 className={styles['title']} id={titleId}>
            {t('panel.title')}
          </h2>
          <IconButton icon="cross" label={t('common:close')} onClick={close} />
        </div>
        <NotificationList notifications={notifications} onChosen={close} />
        <div className={styles['foot']}>
          {notifications.count > 0 && (
            <Button kind="quiet" onClick={notifications.markAllRead}>
              {t('panel.markAll')}
            </Button>
          )}
          <Link className={styles['settings'] ?? ''} to={paths.settings()} onClick={close}>
            {t('common:mailSettings')}
          </Link>
        </div>
      </div>
    </dialog>
  );
};
