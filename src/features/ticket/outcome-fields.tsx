import type { Ticket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { DueText } from '../../ui/clock/due-text';
import { WebAddress } from '../../ui/text/web-address';
import { Field } from './details-field';
import styles from './details.module.css';

type RequesterOutcome = NonNullable<Ticket['refusal']> | NonNullable<Ticket['deferral']>;

/** Clause 2.7: why a ticket is declined or deferred, and what its requester did not accept. */
export const OutcomeFields = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('console');
  const { refusal, deferral, contest } = ticket;
  return (
    <>
      {refusal && (
        <Field label={t(refusal.final ? 'details.declinedFinally' : 'details.declined')}>
          <Reason told={refusal} />
        </Field>
      )}
      {deferral && (
        <Field label={t('details.deferred')}>
          <span>
            {t('details.comesBack')} <DueText at={deferral.until} />
          </span>
          <Reason told={deferral} />
        </Field>
      )}
      {contest && (
        <Field label={t(`details.contested.${contest.kind}`)}>
          <DueText at={contest.at} />
          <Reason told={contest.against} />
        </Field>
      )}
    </>
  );
};

const Reason = ({ told }: { readonly told: RequesterOutcome }) => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { title, clause, attached, by, at } = told;
  return (
    <>
      <span>
        {title[language]} <span className={styles['soft']}>{t('clause', { clause })}</span>
      </span>
      {attached?.kind === 'link' && (
        <WebAddress className={styles['source']} address={attached.text} short />
      )}
      {attached && attached.kind !== 'link' && (
        <span className={styles['soft']}>{attached.text}</span>
      )}
      <span className={styles['soft']}>
        {by}, <DueText at={at} />
      </span>
    </>
  );
};
