import { SettingsPage } from '../portal/settings-page';
import { WithQueries } from '../with-queries';

/** The mail preferences of the signed-in user. */
export const SettingsScreen = () => (
  <WithQueries>
    <SettingsPage />
  </WithQueries>
);
