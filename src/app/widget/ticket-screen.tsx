import { MyTicketPage } from '../../features/mytickets/my-ticket-page';
import { WithQueries } from '../with-queries';

/** One ticket of the signed-in user. */
export const TicketScreen = () => (
  <WithQueries>
    <MyTicketPage />
  </WithQueries>
);
