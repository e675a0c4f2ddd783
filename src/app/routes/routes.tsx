import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../not-found-page';
import { PortalLayout } from '../portal/portal-layout';
import { loadPage } from './pages';
import { patterns } from './paths';

const SubmitPage = lazy(async () => ({ default: (await loadPage.submit()).SubmitPage }));
const MyTicketsPage = lazy(async () => ({ default: (await loadPage.myTickets()).MyTicketsPage }));
const MyTicketPage = lazy(async () => ({ default: (await loadPage.myTicket()).MyTicketPage }));
const SettingsPage = lazy(async () => ({ default: (await loadPage.settings()).SettingsPage }));
const SignInPage = lazy(async () => ({ default: (await loadPage.signIn()).SignInPage }));
const HelpPage = lazy(async () => ({ default: (await loadPage.help()).HelpPage }));
const ArticlePage = lazy(async () => ({ default: (await loadPage.article()).ArticlePage }));
const ConsoleRoute = lazy(async () => ({ default: (await loadPage.console()).ConsoleRoute }));

/** The routes of the app. */
export const AppRoutes = () => (
  <Routes>
    <Route element={<PortalLayout />}>
      <Route path={patterns.submit} element={<SubmitPage />} />
      <Route path={patterns.myTickets} element={<MyTicketsPage />} />
      <Route path={patterns.myTicket} element={<MyTicketPage />} />
      <Route path={patterns.settings} element={<SettingsPage />} />
      <Route path={patterns.help} element={<HelpPage />} />
      <Route path={patterns.article} element={<ArticlePage />} />
      <Route path={patterns.signIn} element={<SignInPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Route>
    <Route path={patterns.console} element={<ConsoleRoute />} />
  </Routes>
);
