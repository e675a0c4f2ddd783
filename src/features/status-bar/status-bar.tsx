import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { numberOf } from '../../data/command-queue/pending-command';
import { useCommandQueueEntries } from '../../data/command-queue/use-command-queue';
import { useIsOnline } from '../../data/connection';
import { DatabaseNotice } from './database-notice';
import { isStuck } from './is-stuck';
import { NearDeadlines } from './near-deadlines';
import { RuleProblems } from './rule-problems';
import styles from './status-bar.module.css';

interface StatusBarProps {
  readonly openNumber: string | null;
  readonly uid: string;
  readonly isAdmin: boolean;
}

/**
 * Status of the console: connection, queued and rejected commands, near deadlines and rule
 * problems. The bar has a reserved line, so that messages do not shift the layout; overflow is
 * shown on hover or focus.
 */
export const StatusBar = ({ openNumber, uid, isAdmin }: StatusBarProps) => {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const isOnline = useIsOnline();
  const entries = useCommandQueueEntries();
  const waiting = entries.filter(({ state }) => state === 'queued').length;
  const stuck = entries.filter((entry) => isStuck(entry, openNumber));
  return (
    <div className={styles['line']} role="status">
      {(!isOnline || waiting > 0) && (
        <p className={styles['bar']}>
          {!isOnline && common('connection.offline')}{' '}
          {waiting > 0 && common('connection.queued', { count: waiting })}
        </p>
      )}
      {stuck.map(({ id, command }) => {
        const number = numberOf(command) ?? '';
        return (
          <p key={id} className={styles['bar']} data-kind="refused">
            {t(`refused.${command.name}`, { number: showTicketNumber(number) })}{' '}
            <Link to={paths.consoleTicket('all', number)}>{t('refused.show')}</Link>
          </p>
        );
      })}
      <DatabaseNotice />
      <NearDeadlines uid={uid} />
      {isAdmin && <RuleProblems />}
    </div>
  );
};
