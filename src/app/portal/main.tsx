import '../../ui/tokens.css';
import '../../ui/fonts.css';
import '../../ui/base.css';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { watchDatabase } from '../../data/database-failure';
import { startSession } from '../../data/session';
import { startI18n } from '../../i18n/i18n';
import type { Namespace } from '../../i18n/resources';
import { startTheme } from '../../ui/theme-choice';
import { ErrorBoundary } from '../error-boundary';
import { PortalRoutes } from './portal-routes';

interface Start {
  readonly namespaces: readonly Namespace[];
  /** The form starts without authentication, which is loaded after the first frame. */
  readonly isForm: boolean;
}

const Portal = () => (
  // Without transitions a click renders before the next key press is handled.
  <BrowserRouter useTransitions={false}>
    <Suspense>
      <ErrorBoundary>
        {/* No loading indicator: pages load too fast for one. */}
        <Suspense>
          <PortalRoutes />
        </Suspense>
      </ErrorBoundary>
    </Suspense>
  </BrowserRouter>
);

/** Runs `act` after the next frame, so that what is shown first does not wait for it. */
const afterPaint = (act: () => void): void => {
  requestAnimationFrame(() => void setTimeout(act));
};

/** Renders the portal. */
export const main = ({ namespaces, isForm }: Start): void => {
  startTheme();
  void startI18n(namespaces);
  watchDatabase();
  startSession(isForm ? afterPaint : undefined);
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<Portal />);
};
