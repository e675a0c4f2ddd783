import { MyTicketPage } from '../../features/mytickets/my-ticket-page';
import { WithQueries } from './with-queries';

/** One request of whoever is signed in. */
export const TicketScreen = () => (
  <WithQueries>
    <MyTicketPage />
  </WithQueries>
);
