import {
  showTicketNumber,
  type PortalTicket,
  type ToldDeferral,
  type ToldRefusal,
} from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { Callout } from '../../ui/light/callout';
import { WebAddress } from '../../ui/text/web-address';
import { useMoment } from './use-moment';
import styles from './grounds-note.module.css';

/** Clause 2.7: the reason, its clause, the words, and what the reason adds to them. */
const Grounds = ({ told }: { readonly told: ToldDeferral | ToldRefusal }) => {
  const { t } = useTranslation('portal');
  const { title, clause, text, attached } = told;
  return (
    <>
      <p>
        {t('grounds.reason')} {title[useLanguage()]} ({t('grounds.clause', { clause })})
      </p>
      <p className={styles['words']}>{text}</p>
      {attached && (
        <p className={styles['words']}>
          {t(`grounds.${attached.kind}`)}{' '}
          {attached.kind === 'link' ? <WebAddress address={attached.text} /> : attached.text}
        </p>
      )}
    </>
  );
};

/** What is left to do about a refusal. */
const nextOf = ({ refusal }: PortalTicket, isOpen: boolean) => {
  if (refusal?.final) return 'final' as const;
  if (refusal === null || refusal.next === 'none') return 'none' as const;
  return isOpen ? refusal.next : ('over' as const);
};

interface RefusalNoteProps {
  readonly ticket: PortalTicket;
  /** Whether it can still be contested. */
  readonly isOpen: boolean;
}

/** Why a request is declined, and what its requester can do about it. */
export const RefusalNote = ({ ticket, isOpen }: RefusalNoteProps) => {
  const { t } = useTranslation('portal');
  const { refusal } = ticket;
  const until = useMoment(refusal?.contestUntil ?? null, 'until');
  const next = nextOf(ticket, isOpen);
  const number = showTicketNumber(ticket.number);
  return (
    <Callout title={t('ticket.state.declined')}>
      <div className={styles['grounds']}>
        {refusal && <Grounds told={refusal} />}
        <p className={styles['next']}>{t(`grounds.next.${next}`, { until, number })}</p>
      </div>
    </Callout>
  );
};

/** Why a request is put off, and when the service comes back to it. */
export const DeferralNote = ({ deferral }: Pick<PortalTicket, 'deferral'>) => {
  const { t } = useTranslation('portal');
  const moment = useMoment(deferral?.until ?? null);
  return (
    <Callout kind="still" title={t('ticket.state.deferred')}>
      <div className={styles['grounds']}>
        {deferral && <Grounds told={deferral} />}
        <p className={styles['next']}>{t('ticket.state.deferredText', { moment })}</p>
      </div>
    </Callout>
  );
};

/** What became of a refusal that was not accepted, as long as its new promise runs. */
export const ContestNote = ({
  ticket: { contest, deadline },
}: Pick<RefusalNoteProps, 'ticket'>) => {
  const { t } = useTranslation('portal');
  if (contest === null || contest.at !== deadline.from) return null;
  return <Callout>{t(`grounds.contested.${contest.kind}`)}</Callout>;
};
