import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../not-found-page';
import { PortalLayout } from '../portal/portal-layout';
import { loadDesk } from './load-desk';
import { patterns } from './paths';

// Every screen is loaded when it is first shown.
const SubmitPage = lazy(async () => ({
  default: (await import('../../features/submit/submit-page')).SubmitPage,
}));
const MyTicketsPage = lazy(async () => ({
  default: (await import('../../features/mytickets/my-tickets-page')).MyTicketsPage,
}));
const MyTicketPage = lazy(async () => ({
  default: (await import('../../features/mytickets/my-ticket-page')).MyTicketPage,
}));
const SignInPage = lazy(async () => ({
  default: (await import('../../features/signin/sign-in-page')).SignInPage,
}));
const DeskRoute = lazy(async () => ({ default: (await loadDesk()).DeskRoute }));

/** Which screen stands at which address. */
export const AppRoutes = () => (
  <Routes>
    <Route element={<PortalLayout />}>
      <Route path={patterns.submit} element={<SubmitPage />} />
      <Route path={patterns.myTickets} element={<MyTicketsPage />} />
      <Route path={patterns.myTicket} element={<MyTicketPage />} />
      <Route path={patterns.signIn} element={<SignInPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Route>
    <Route path={patterns.desk} element={<DeskRoute />} />
  </Routes>
);
