import { heldReasonOf, type InboxRecord } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { DueText } from '../../ui/clock/due-text';
import styles from './held-email.module.css';

interface EmailRowProps {
  readonly email: InboxRecord;
  readonly isOpen: boolean;
}

/** Two-line row of a held email: subject and time, sender and reason. */
export const EmailRow = ({ email, isOpen }: EmailRowProps) => {
  const { t } = useTranslation('heldEmail');
  const { id, subject, from, receivedAt } = email;
  const reason = heldReasonOf(email);
  const title = subject || t('noSubject');
  return (
    <Link
      className={styles['row']}
      to={paths.heldEmail(id)}
      data-key={id}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span className={styles['line']}>
        <span className={styles['subject']} title={title}>
          {title}
        </span>
        <span className={styles['when']}>
          <DueText at={receivedAt} />
        </span>
      </span>
      <span className={styles['line']} data-line="facts">
        <span className={styles['sender']}>{from ?? t('noSender')}</span>
        <span className={styles['why']}>{reason && t(`reasons.${reason}`)}</span>
      </span>
    </Link>
  );
};
