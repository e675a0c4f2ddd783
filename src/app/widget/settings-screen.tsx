import { SettingsPage } from '../portal/settings-page';
import { WithQueries } from './with-queries';

/** Which mails whoever is signed in gets. */
export const SettingsScreen = () => (
  <WithQueries>
    <SettingsPage />
  </WithQueries>
);
