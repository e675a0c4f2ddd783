import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../app/routes/paths';
import type { OpenTicket } from '../../../data/help/open-tickets';
import styles from './suggest.module.css';

/**
 * A request of one's own that is still open: writing into it is faster than another one. The number
 * comes first, where a narrow page does not cut it off.
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
