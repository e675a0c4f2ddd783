import {
  clauseOfReason,
  heldReasonOf,
  showTicketNumber,
  type InboxRecord,
} from '@reglament/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { DueText } from '../../ui/clock/due-text';
import styles from './held-email.module.css';

interface EmailProps {
  readonly email: InboxRecord;
}

interface FieldProps {
  readonly label: string;
  readonly children: ReactNode;
}

const Field = ({ label, children }: FieldProps) => (
  <div className={styles['field']}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** Sender, reason with its clause, times, and what agents did. */
export const EmailDetails = ({ email }: EmailProps) => {
  const { t } = useTranslation(['heldEmail', 'console']);
  const { from, receivedAt, noticeAt } = email;
  const reason = heldReasonOf(email);
  return (
    <dl className={styles['facts']}>
      <Field label={t('from')}>{from ?? t('noSender')}</Field>
      {reason && (
        <Field label={t('reason')}>
          {t(`reasons.${reason}`)}{' '}
          <span className={styles['soft']}>
            {t('console:clause', { clause: clauseOfReason(reason) })}
          </span>
        </Field>
      )}
      <Field label={t('received')}>
        <DueText at={receivedAt} />
      </Field>
      {noticeAt !== null && (
        <Field label={t('notice')}>
          <DueText at={noticeAt} />
        </Field>
      )}
      <History email={email} />
    </dl>
  );
};

const History = ({ email: { actions } }: EmailProps) => {
  const { t } = useTranslation('heldEmail');
  if (actions.length === 0) return null;
  return (
    <Field label={t('history')}>
      <ul className={styles['history']}>
        {actions.map(({ action, by, at }) => (
          <li key={`${at}-${action}`}>
            {t(`done.${action}`)}{' '}
            <span className={styles['soft']}>
              {by.name}, <DueText at={at} />
            </span>
          </li>
        ))}
      </ul>
    </Field>
  );
};

/** What became of an email that is not held any more. */
export const EmailOutcome = ({ email: { outcome, number } }: EmailProps) => {
  const { t } = useTranslation('heldEmail');
  if (outcome === 'discarded') return t('discarded');
  if (outcome === 'automatic') return t('automatic');
  if (number === null) return t('processing');
  const shown = showTicketNumber(number);
  return (
    <Link to={paths.consoleTicket('all', number)}>
      {outcome === 'reply'
        ? t('becameReply', { number: shown })
        : t('becameTicket', { number: shown })}
    </Link>
  );
};
