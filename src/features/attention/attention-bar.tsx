import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { useIsOnline } from '../../data/connection';
import { numberOf } from '../../data/outbox/pending-command';
import { useOutboxEntries } from '../../data/outbox/use-outbox';
import { isStuck } from './is-stuck';
import { NearDeadlines } from './near-deadlines';
import { RuleProblems } from './rule-problems';
import styles from './attention-bar.module.css';

interface AttentionBarProps {
  readonly openNumber: string | null;
  readonly uid: string;
  readonly isAdmin: boolean;
}

/**
 * What the whole console should know: no connection, commands that wait for it, commands that were refused
 * elsewhere, deadlines that are near, rules that want mending. One line whose space is reserved: nothing
 * moves when it says something. What does not fit is shown while it is pointed at or focused.
 */
export const AttentionBar = ({ openNumber, uid, isAdmin }: AttentionBarProps) => {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const isOnline = useIsOnline();
  const entries = useOutboxEntries();
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
            <Link to={paths.deskTicket('all', number)}>{t('refused.show')}</Link>
          </p>
        );
      })}
      <NearDeadlines uid={uid} />
      {isAdmin && <RuleProblems />}
    </div>
  );
};
