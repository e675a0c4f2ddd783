import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { loadDraft } from '../../features/submit/draft';
import { handOver } from '../../features/submit/draft-link';
import { ButtonLink } from '../../ui/portal/button';
import { FormActions } from '../../ui/portal/form';
import { Page } from '../../ui/portal/page';
import { paths } from '../routes/paths';

/**
 * Sends users without a host identity to the site, with their draft, because browsers may not keep
 * a session that starts in an iframe.
 */
export const Elsewhere = () => {
  const { t } = useTranslation('widget');
  const [params] = useSearchParams();
  const opensTickets = params.get('to')?.startsWith(paths.myTickets()) === true;
  const target = opensTickets ? paths.myTickets() : paths.submit() + handOver(loadDraft());
  return (
    <Page
      title={t('elsewhere.title')}
      lead={opensTickets ? t('elsewhere.toSee') : t('elsewhere.toSend')}
    >
      <p>{t('elsewhere.known')}</p>
      <FormActions>
        <ButtonLink kind="primary" to={target} target="_blank" rel="noopener">
          {t('elsewhere.open')}
        </ButtonLink>
        <ButtonLink kind="quiet" to={paths.submit()}>
          {t('elsewhere.back')}
        </ButtonLink>
      </FormActions>
    </Page>
  );
};
