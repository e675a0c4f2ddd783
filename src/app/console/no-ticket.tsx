import { useTranslation } from 'react-i18next';
import { userCommands } from '../../commands/registry';
import { EmptyState } from '../../ui/patterns/empty-state';
import styles from './no-ticket.module.css';

/** The placeholder while no ticket is open. */
export const NoTicket = () => {
  const { t } = useTranslation('console');
  const shortcuts = [
    userCommands.next,
    userCommands.previous,
    userCommands.open,
    userCommands.help,
  ];
  return (
    <main className={styles['frame']}>
      <EmptyState text={t('chooseTicket')}>
        <p className={styles['keys']} aria-hidden="true">
          {shortcuts.map(({ shortcut }) => (
            <kbd key={shortcut?.shown} className={styles['key']}>
              {shortcut?.shown}
            </kbd>
          ))}
        </p>
      </EmptyState>
    </main>
  );
};
