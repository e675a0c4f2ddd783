import { Bell } from '../../features/notifications/bell';
import { WithQueries } from '../with-queries';

/** The notification bell of the signed-in user. */
export const BellScreen = ({ uid }: { readonly uid: string }) => (
  <WithQueries>
    <Bell uid={uid} />
  </WithQueries>
);
