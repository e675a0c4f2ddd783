import { showTicketNumber, type FoundTicket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { DueText } from '../../ui/clock/due-text';
import { Marked } from '../../ui/portal/marked-text';
import styles from './search.module.css';

interface FoundRowProps {
  readonly ticket: FoundTicket;
  readonly to: string;
  readonly isOpen: boolean;
}

/** A found ticket: its subject, the line that matches, and facts. */
export const FoundRow = ({ ticket, to, isOpen }: FoundRowProps) => {
  const { t } = useTranslation(['search', 'common']);
  const language = useLanguage();
  const { number, subject, line, status, requester, categoryTitle, receivedAt } = ticket;
  return (
    <Link
      className={styles['row']}
      to={to}
      data-key={number}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span className={styles['subject']}>
        <Marked pieces={subject} />
      </span>
      {line && (
        <span className={styles['match']} data-kind={line.kind}>
          {line.kind === 'note' && <span className={styles['kind']}>{t('note')}</span>}
          <span>
            <Marked pieces={line.text} />
          </span>
        </span>
      )}
      <span className={styles['facts']}>
        <span>{showTicketNumber(number)}</span>
        <span>{t(`common:status.${status}`)}</span>
        <span>{requester}</span>
        <span>{categoryTitle[language]}</span>
        <DueText at={receivedAt} />
      </span>
    </Link>
  );
};
