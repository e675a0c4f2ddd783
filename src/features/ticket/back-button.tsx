import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands';
import { IconButton } from '../../ui/console/icon-button';
import styles from './ticket-header.module.css';

/** Back button on phones, where an open ticket hides the list. */
export const BackButton = () => {
  const { t } = useTranslation('console');
  const { run } = useCommands();
  return (
    <span className={styles['back']}>
      <IconButton label={t('commands.leave')} onClick={() => run('leave')}>
        <IconArrowLeft size={18} />
      </IconButton>
    </span>
  );
};
