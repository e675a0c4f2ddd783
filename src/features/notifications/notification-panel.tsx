import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { Button } from '../../ui/portal/button';
import { IconButton } from '../../ui/portal/icon-button';
import { NotificationList } from './notification-list';
import type { Notification } from './use-notifications';
import styles from './notification-panel.module.css';

interface NotificationPanelProps {
  readonly news: Notification;
  readonly onClose: () => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves along the news by the arrow keys; Tab goes through everything as well. */
const moveBy = (list: HTMLElement, step: number): void => {
  const links = [...list.querySelectorAll<HTMLElement>('[data-news]')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at === -1 && step < 0 ? links.length - 1 : at + step;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
};

/** Opens over the page at once, and closes when the page around it is pressed. */
const useModal = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  useEffect(() => {
    const { current } = dialog;
    const leave = ({ target }: Event) => {
      // All of the panel is covered by what is in it: what is left is what lies around it.
      if (target === current) current?.close();
    };
    current?.addEventListener('click', leave);
    current?.showModal();
    return () => current?.removeEventListener('click', leave);
  }, []);
  return { dialog, close };
};

const onKey = (event: KeyboardEvent<HTMLDialogElement>): void => {
  // What the page does on keys is not meant while this is open.
  event.stopPropagation();
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  moveBy(event.currentTarget, step);
};

/** The news of a person's requests: under the bell, or from below on a phone. */
export const NotificationPanel = ({ news, onClose }: NotificationPanelProps) => {
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
        <NotificationList news={news} onChosen={close} />
        <div className={styles['foot']}>
          {news.count > 0 && (
            <Button kind="quiet" onClick={news.seeAll}>
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
