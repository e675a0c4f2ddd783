import { useTranslation } from 'react-i18next';
import { WithUser } from '../../features/mytickets/with-user';
import { Preferences, PreferencesPending } from '../../features/preferences/preferences';
import { Page } from '../../ui/portal/page';
import { paths } from '../routes/paths';

/** The settings of the signed-in user: mail preferences. */
export const SettingsPage = () => {
  const { t } = useTranslation('notifications');
  const title = t('preferences.title');
  return (
    <WithUser
      title={title}
      lead={t('preferences.signIn')}
      here={paths.settings()}
      pending={
        <Page title={title}>
          <PreferencesPending />
        </Page>
      }
    >
      {(user) => (
        <Page title={title} lead={t('preferences.lead')}>
          <Preferences user={user} />
        </Page>
      )}
    </WithUser>
  );
};
