import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../app/routes/paths';
import type { OpenTicket } from '../../../data/help/open-tickets';
import styles from './suggest.module.css';

/**
 * Link to a similar open request of the user, where writing is faster than a new one. The number
 * comes first, so that it is not truncated on narrow pages.
 */
export const SimilarLine = ({ ticket }: { readonly ticket: OpenTicket }) => {
  const { t } = useTranslation('help');
  const { number, subject } = ticket;
  return (
    <p className={styles['similar']} title={subject}>
      {t('suggest.asked')}{' '}
      <Link to={paths.myTicket(number)}>
        {showTicketNumber(number)} · {subject}
      </Link>
    </p>
  );
};
