import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { commandIds, userCommands, type UserCommand } from '../../commands/registry';
import { IconButton } from '../../ui/console/icon-button';
import styles from './help-dialog.module.css';

const groups: readonly UserCommand['group'][] = ['list', 'ticket', 'help'];

const Group = ({ group }: { readonly group: UserCommand['group'] }) => {
  const { t } = useTranslation('console');
  const ids = commandIds.filter(
    (id) => userCommands[id].group === group && userCommands[id].shortcut,
  );
  return (
    <section>
      <h3 className={styles['heading']}>{t(`help.${group}`)}</h3>
      <dl className={styles['keys']}>
        {ids.map((id) => (
          <div key={id} className={styles['line']}>
            <dt>{t(`commands.${id}`)}</dt>
            <dd>
              <kbd className={styles['key']}>{userCommands[id].shortcut?.shown}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every shortcut, read from the registry that the keyboard itself reads. */
export const HelpDialog = ({ isOpen, onClose }: HelpDialogProps) => {
  const { t } = useTranslation(['console', 'common']);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby={titleId} onClose={onClose}>
      <div className={styles['top']}>
        <h2 className={styles['title']} id={titleId}>
          {t('help.title')}
        </h2>
        <IconButton label={t('common:close')} onClick={onClose}>
          <IconX size={16} />
        </IconButton>
      </div>
      {groups.map((group) => (
        <Group key={group} group={group} />
      ))}
      <p className={styles['more']}>{t('help.send')}</p>
    </dialog>
  );
};
