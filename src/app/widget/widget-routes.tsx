import { lazy, useEffect } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { isJustSent } from '../../data/sent-state';
import { SubmissionNotice } from '../../features/submit/submission-notice';
import { tellHost } from '../../widget/frame/channel';
import { patterns } from '../routes/paths';
import { Elsewhere } from './open-in-site';
import { loadForm, loadList, loadSettings, loadTicket } from './pages';

const SubmitPage = lazy(async () => ({ default: (await loadForm()).SubmitPage }));
const ListScreen = lazy(async () => ({ default: (await loadList()).ListScreen }));
const TicketScreen = lazy(async () => ({ default: (await loadTicket()).TicketScreen }));
const SettingsScreen = lazy(async () => ({ default: (await loadSettings()).SettingsScreen }));

/** Posts the number of a submitted ticket to the host page, without its content. */
const useSentMessage = (): void => {
  const location = useLocation();
  const number = isJustSent(location) ? location.pathname.split('/').at(-1) : undefined;
  useEffect(() => {
    if (number !== undefined) tellHost({ type: 'sent', number });
  }, [number]);
};

/** The routes of the widget; same paths as on the site. */
export const WidgetRoutes = () => {
  useSentMessage();
  return (
    <>
      <SubmissionNotice />
      <Routes>
        <Route path={patterns.submit} element={<SubmitPage />} />
        <Route path={patterns.myTickets} element={<ListScreen />} />
        <Route path={patterns.myTicket} element={<TicketScreen />} />
        <Route path={patterns.settings} element={<SettingsScreen />} />
        <Route path={patterns.signIn} element={<Elsewhere />} />
      </Routes>
    </>
  );
};
