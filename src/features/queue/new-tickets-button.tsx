import { IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './ticket-list.module.css';

interface ArrivalsPillProps {
  readonly count: number;
  readonly onShow: () => void;
}

/** Says that tickets arrived above what is visible, and leads there. */
export const NewTicketsButton = ({ count, onShow }: ArrivalsPillProps) => {
  const { t } = useTranslation('console');
  return (
    <div className={styles['above']} role="status">
      {count > 0 && (
        <button className={styles['pill']} type="button" onClick={onShow}>
          <IconArrowUp size={14} aria-hidden="true" />
          {t('list.newAbove', { count })}
        </button>
      )}
    </div>
  );
};
