import { EmailBanner } from '../portal/email-banner';
import { WithQueries } from './with-queries';

/** The banner about failed emails of the signed-in user. */
export const BannerScreen = () => (
  <WithQueries>
    <EmailBanner />
  </WithQueries>
);
