import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../not-found-page';
import { OtherEntry } from '../other-entry';
import { patterns } from '../routes/paths';
import { lazyQueried } from './lazy-queried';
import { loadPage } from './pages';
import { PortalLayout } from './portal-layout';

const SubmitPage = lazy(async () => ({ default: (await loadPage.submit()).SubmitPage }));
const MyTicketsPage = lazyQueried(async () => (await loadPage.myTickets()).MyTicketsPage);
const MyTicketPage = lazyQueried(async () => (await loadPage.myTicket()).MyTicketPage);
const SettingsPage = lazyQueried(async () => (await loadPage.settings()).SettingsPage);
const SignInPage = lazyQueried(async () => (await loadPage.signIn()).SignInPage);
const HelpPage = lazyQueried(async () => (await loadPage.help()).HelpPage);
const ArticlePage = lazyQueried(async () => (await loadPage.article()).ArticlePage);

/** The routes of the portal. */
export const PortalRoutes = () => (
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
    <Route path={patterns.anyConsole} element={<OtherEntry />} />
  </Routes>
);
