import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { loadDraft } from '../../features/submit/draft';
import { handOver } from '../../features/submit/draft-link';
import { ButtonLink } from '../../ui/portal/button';
import { FormActions } from '../../ui/portal/form';
import { Page } from '../../ui/portal/page';
import { paths } from '../routes/paths';

/**
 * For whoever the host does not vouch for. A session that is begun in a frame is kept by no browser for
 * sure, so it is begun on the site itself, where the form goes along.
 */
export const Elsewhere = () => {
  const { t } = useTranslation('widget');
  const [params] = useSearchParams();
  const isToSee = params.get('to')?.startsWith(paths.myTickets()) === true;
  const address = isToSee ? paths.myTickets() : paths.submit() + handOver(loadDraft());
  return (
    <Page
      title={t('elsewhere.title')}
      lead={isToSee ? t('elsewhere.toSee') : t('elsewhere.toSend')}
    >
      <p>{t('elsewhere.known')}</p>
      <FormActions>
        <ButtonLink kind="primary" to={address} target="_blank" rel="noopener">
          {t('elsewhere.open')}
        </ButtonLink>
        <ButtonLink kind="quiet" to={paths.submit()}>
          {t('elsewhere.back')}
        </ButtonLink>
      </FormActions>
    </Page>
  );
};
