import { IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './ticket-list.module.css';

interface NewTicketsButtonProps {
  readonly count: number;
  readonly onShow: () => void;
}

/** Shows how many tickets arrived above the viewport and scrolls to them. */
export const NewTicketsButton = ({ count, onShow }: NewTicketsButtonProps) => {
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
