import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/portal/copy-button';
import styles from './sent-view.module.css';

/** Ticket number in large type with a copy button. */
export const CopyableNumber = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('portal');
  const shown = showTicketNumber(number);
  return (
    <div className={styles['number']}>
      <span className={styles['label']}>{t('sent.number')}</span>
      <strong className={styles['value']}>{shown}</strong>
      <CopyButton text={shown} label={t('sent.copy')} done={t('sent.copied')} />
    </div>
  );
};
