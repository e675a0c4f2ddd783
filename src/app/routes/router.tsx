import { createBrowserRouter } from 'react-router';
import { ErrorPage } from '../error-page';
import { NotFoundPage } from '../not-found-page';
import { PortalLayout } from '../portal/portal-layout';
import { loadDesk } from './load-desk';
import { patterns } from './paths';

/** Nothing is shown while the first route loads: it takes less time than a picture of waiting. */
const Nothing = () => null;

/** Every screen of the app, each loaded when it is first shown. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: Nothing,
    children: [
      {
        Component: PortalLayout,
        children: [
          {
            path: patterns.submit,
            lazy: async () => ({
              Component: (await import('../../features/submit/submit-page')).SubmitPage,
            }),
          },
          {
            path: patterns.myTickets,
            lazy: async () => ({
              Component: (await import('../../features/mytickets/my-tickets-page')).MyTicketsPage,
            }),
          },
          {
            path: patterns.myTicket,
            lazy: async () => ({
              Component: (await import('../../features/mytickets/my-ticket-page')).MyTicketPage,
            }),
          },
          {
            path: patterns.signIn,
            lazy: async () => ({
              Component: (await import('../../features/signin/sign-in-page')).SignInPage,
            }),
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
      { path: patterns.desk, lazy: async () => ({ Component: (await loadDesk()).DeskRoute }) },
    ],
  },
]);
