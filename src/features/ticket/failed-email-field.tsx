import { useTranslation } from 'react-i18next';
import { failedEmails } from '../../data/emails';
import { useLiveQuery } from '../../data/live-query';
import { DueText } from '../../ui/clock/due-text';
import { Field } from './details-field';
import styles from './details.module.css';

/** The last email of a ticket that could not be delivered; its news wait on the site (clause 2.8). */
export const FailedEmailField = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('console');
  const { data } = useLiveQuery(failedEmails(number));
  const failures = (data?.items ?? []).flatMap(({ failure, to }) =>
    failure ? [{ ...failure, address: to.address }] : [],
  );
  const last = failures.toSorted((a, b) => b.at - a.at)[0];
  if (last === undefined) return null;
  return (
    <Field label={t('details.email.label')}>
      <span>{t(`details.email.reasons.${last.reason}`)}</span>
      <span className={styles['soft']}>
        {last.address} · <DueText at={last.at} />
      </span>
      <span className={styles['soft']}>{t('details.email.onSite')}</span>
    </Field>
  );
};
