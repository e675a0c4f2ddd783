import { currentEmailFailure, type EmailFailureNotice, type Ticket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '../../data/live-query';
import { myRecord } from '../../data/people';
import { DueText } from '../../ui/clock/due-text';
import styles from './email-failure-line.module.css';

type Failure = NonNullable<Ticket['emailFailure']> & Partial<Pick<EmailFailureNotice, 'testedAt'>>;

/** The failure of the last email of a ticket; null once the requester was told something later. */
const failureOfTicket = ({ emailFailure, news }: Ticket): Failure | null =>
  emailFailure && emailFailure.at >= (news?.at ?? 0) ? emailFailure : null;

const Line = ({ failure }: { readonly failure: Failure | null }) => {
  const { t } = useTranslation('console');
  const isTested = typeof failure?.testedAt === 'number';
  return (
    <div role="status">
      {failure && (
        <p className={styles['line']} data-tested={isTested}>
          <strong>{t(isTested ? 'emailFailure.tested' : 'emailFailure.onSite')}</strong>{' '}
          <span className={styles['reason']}>
            {t(`emailFailure.reasons.${failure.reason}`)} · {failure.address} ·{' '}
            <DueText at={failure.testedAt ?? failure.at} />
          </span>
        </p>
      )}
    </div>
  );
};

const LineWithPerson = ({ ticket, uid }: EmailFailureLineProps & { readonly uid: string }) => {
  const { data } = useLiveQuery(myRecord(uid));
  const failure = data && currentEmailFailure(data);
  return <Line failure={failure ?? failureOfTicket(ticket)} />;
};

interface EmailFailureLineProps {
  readonly ticket: Ticket;
}

/** Says that answers do not arrive by email and wait on the site (clause 2.8). */
export const EmailFailureLine = ({ ticket }: EmailFailureLineProps) => {
  const { uid } = ticket.requester;
  if (uid === null) return <Line failure={failureOfTicket(ticket)} />;
  return <LineWithPerson ticket={ticket} uid={uid} />;
};
