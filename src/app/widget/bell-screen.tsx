import { Bell } from '../../features/notifications/bell';
import { WithQueries } from './with-queries';

/** The bell of whoever is signed in. */
export const BellScreen = ({ uid }: { readonly uid: string }) => (
  <WithQueries>
    <Bell uid={uid} />
  </WithQueries>
);
