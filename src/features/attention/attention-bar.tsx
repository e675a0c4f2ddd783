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
 * What the whole console should know: no line, acts that wait for it, acts that were refused
 * elsewhere, deadlines that are near, rules that want mending.
 */
export const AttentionBar = ({ openNumber, uid, isAdmin }: AttentionBarProps) => {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const isOnline = useIsOnline();
  const entries = useOutboxEntries();
  const waiting = entries.filter(({ state }) => state === 'queued').length;
  const stuck = entries.filter((entry) => isStuck(entry, openNumber));
  return (
    <div role="status">
      {!isOnline && <p className={styles['bar']}>{common('connection.offline')}</p>}
      {waiting > 0 && (
        <p className={styles['bar']}>{common('connection.queued', { count: waiting })}</p>
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
