import {
  showTicketNumber,
  type PortalTicket,
  type RequesterDeferral,
  type RequesterDecline,
} from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { Callout } from '../../ui/portal/callout';
import { WebAddress } from '../../ui/text/web-address';
import { useFormattedTime } from './use-formatted-time';
import styles from './outcome-note.module.css';

/** Shows the reason, its clause and the detail (clause 2.7); the thread has the text. */
const Reason = ({ outcome }: { readonly outcome: RequesterDeferral | RequesterDecline }) => {
  const { t } = useTranslation('portal');
  const { title, clause, attached } = outcome;
  return (
    <>
      <p>
        {t('outcome.reason')} {title[useLanguage()]} ({t('outcome.clause', { clause })})
      </p>
      {attached && (
        <p className={styles['words']}>
          {t(`outcome.${attached.kind}`)}{' '}
          {attached.kind === 'link' ? <WebAddress address={attached.text} /> : attached.text}
        </p>
      )}
    </>
  );
};

/** Returns what the requester may still do about a decline. */
const nextOf = ({ refusal }: PortalTicket, isOpen: boolean) => {
  if (refusal?.final) return 'final' as const;
  if (refusal === null || refusal.next === 'none') return 'none' as const;
  return isOpen ? refusal.next : ('over' as const);
};

interface DeclineNoteProps {
  readonly ticket: PortalTicket;
  /** Whether the decline can still be contested. */
  readonly isOpen: boolean;
}

/** Explains why a request was declined and what the requester can do. */
export const DeclineNote = ({ ticket, isOpen }: DeclineNoteProps) => {
  const { t } = useTranslation('portal');
  const { refusal } = ticket;
  const until = useFormattedTime(refusal?.contestUntil ?? null, 'until');
  const next = nextOf(ticket, isOpen);
  const number = showTicketNumber(ticket.number);
  return (
    <Callout title={t('ticket.state.declined')}>
      <div className={styles['outcome']}>
        {refusal && <Reason outcome={refusal} />}
        <p className={styles['next']}>{t(`outcome.next.${next}`, { until, number })}</p>
      </div>
    </Callout>
  );
};

/** Explains why a request is deferred and until when. */
export const DeferralNote = ({ deferral }: Pick<PortalTicket, 'deferral'>) => {
  const { t } = useTranslation('portal');
  const moment = useFormattedTime(deferral?.until ?? null);
  return (
    <Callout kind="still" title={t('ticket.state.deferred')}>
      <div className={styles['outcome']}>
        {deferral && <Reason outcome={deferral} />}
        <p className={styles['next']}>{t('ticket.state.deferredText', { moment })}</p>
      </div>
    </Callout>
  );
};

/** Shows the result of contesting a decline while its new deadline runs. */
export const ContestNote = ({
  ticket: { contest, deadline },
}: Pick<DeclineNoteProps, 'ticket'>) => {
  const { t } = useTranslation('portal');
  if (contest === null || contest.at !== deadline.from) return null;
  return <Callout>{t(`outcome.contested.${contest.kind}`)}</Callout>;
};
