import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/routes/paths';
import { useSession } from '../../data/session';
import { ButtonLink } from '../../ui/light/button';
import { CopyButton } from '../../ui/light/copy-button';
import { FormActions } from '../../ui/light/form';
import { Page } from '../../ui/light/page';
import { QueuePlaceText } from './queue-place-text';
import { SentPromise } from './sent-promise';
import styles from './sent-page.module.css';

/** After sending: the number, the promise and why it is what it is, and what happens next. */
export const SentPage = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('portal');
  const { user } = useSession();
  const shown = showTicketNumber(number);
  return (
    <Page title={t('sent.title')}>
      <div className={styles['number']}>
        <span className={styles['label']}>{t('sent.number')}</span>
        <strong className={styles['value']}>{shown}</strong>
        <CopyButton text={shown} label={t('sent.copy')} done={t('sent.copied')} />
      </div>
      {user && <SentPromise uid={user.uid} number={number} />}
      {user && <QueuePlaceText number={number} />}
      <section className={styles['next']} aria-labelledby="sent-next">
        <h2 className={styles['heading']} id="sent-next">
          {t('sent.nextTitle')}
        </h2>
        <ul className={styles['list']}>
          <li>{t('sent.next.order')}</li>
          {user && <li>{t('sent.next.reply', { email: user.email })}</li>}
          <li>{t('sent.next.question')}</li>
        </ul>
      </section>
      <FormActions>
        <ButtonLink kind="primary" to={paths.myTicket(number)}>
          {t('sent.open')}
        </ButtonLink>
        <ButtonLink kind="quiet" to={paths.submit()}>
          {t('sent.another')}
        </ButtonLink>
      </FormActions>
    </Page>
  );
};
