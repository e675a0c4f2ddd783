import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { commandIds, userCommands, type UserCommand } from '../../commands/registry';
import { Dialog } from '../../ui/console/dialog';
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

/** Lists all keyboard shortcuts from the command registry. */
export const HelpDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('console');
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog dialog={dialog} title={t('help.title')} width={440} onClose={onClose}>
      {groups.map((group) => (
        <Group key={group} group={group} />
      ))}
      <p className={styles['more']}>{t('help.send')}</p>
    </Dialog>
  );
};
