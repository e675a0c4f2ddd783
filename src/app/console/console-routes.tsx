import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { OtherEntry } from '../other-entry';
import { patterns } from '../routes/paths';
import { loadConsole } from './load-console';

const ConsoleRoute = lazy(async () => ({ default: (await loadConsole()).ConsoleRoute }));

/** The routes of the console. */
export const ConsoleRoutes = () => (
  <Routes>
    <Route path={patterns.console} element={<ConsoleRoute />} />
    <Route path="*" element={<OtherEntry />} />
  </Routes>
);
