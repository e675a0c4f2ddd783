import type { SessionUser } from '../../data/firebase/auth';
import { EmailBanner } from '../../features/undelivered/email-banner';
import { WithQueries } from '../with-queries';

/** The banner about failed emails of the signed-in user. */
export const BannerScreen = ({ user }: { readonly user: SessionUser }) => (
  <WithQueries>
    <EmailBanner user={user} />
  </WithQueries>
);
