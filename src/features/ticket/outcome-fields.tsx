import type { Ticket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { DueText } from '../../ui/clock/due-text';
import { WebAddress } from '../../ui/text/web-address';
import { Field } from './details-field';
import styles from './details.module.css';

type RequesterOutcome = NonNullable<Ticket['refusal']> | NonNullable<Ticket['deferral']>;

/** Reason of a decline or deferral, and what was contested (clause 2.7). */
export const OutcomeFields = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('console');
  const { refusal, deferral, contest } = ticket;
  return (
    <>
      {refusal && (
        <Field label={t(refusal.final ? 'details.declinedFinally' : 'details.declined')}>
          <Reason outcome={refusal} />
        </Field>
      )}
      {deferral && (
        <Field label={t('details.deferred')}>
          <span>
            {t('details.comesBack')} <DueText at={deferral.until} />
          </span>
          <Reason outcome={deferral} />
        </Field>
      )}
      {contest && (
        <Field label={t(`details.contested.${contest.kind}`)}>
          <DueText at={contest.at} />
          <Reason outcome={contest.against} />
        </Field>
      )}
    </>
  );
};

const Reason = ({ outcome }: { readonly outcome: RequesterOutcome }) => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { title, clause, attached, by, at } = outcome;
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
