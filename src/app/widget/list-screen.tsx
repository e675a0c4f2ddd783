import { MyTicketsPage } from '../../features/mytickets/my-tickets-page';
import { WithQueries } from './with-queries';

/** The requests of whoever is signed in. */
export const ListScreen = () => (
  <WithQueries>
    <MyTicketsPage />
  </WithQueries>
);
