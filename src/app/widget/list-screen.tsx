import { MyTicketsPage } from '../../features/mytickets/my-tickets-page';
import { WithQueries } from '../with-queries';

/** The tickets of the signed-in user. */
export const ListScreen = () => (
  <WithQueries>
    <MyTicketsPage />
  </WithQueries>
);
