import type { Macro } from '@reglament/domain';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/console/icon-button';
import { MacroActions } from './macro-actions';
import styles from './slash-menu.module.css';

interface MacroBarProps {
  readonly macro: Macro;
  readonly onRemove: () => void;
}

/** The macro that is sent with the text, and what it will do. */
export const MacroBar = ({ macro, onRemove }: MacroBarProps) => {
  const { t } = useTranslation('reply');
  return (
    <div className={styles['bar']} role="status">
      <div>
        <p className={styles['heading']}>{t('macro.staged', { title: macro.title })}</p>
        <MacroActions actions={macro.actions} />
      </div>
      <IconButton label={t('macro.remove')} onClick={onRemove}>
        <IconX size={16} />
      </IconButton>
    </div>
  );
};
