import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { ErrorBoundary } from '../error-boundary';
import { useHost } from './use-host';
import { WidgetLayout } from './widget-layout';
import { WidgetRoutes } from './widget-routes';

/** Connects to the host once texts are loaded; until then the loader shows its own close button. */
const HostedPages = () => {
  useTranslation(['widget', 'common']);
  const { isReady, isRejected } = useHost();
  return <WidgetLayout isRejected={isRejected}>{isReady && <WidgetRoutes />}</WidgetLayout>;
};

/** The widget app. Uses in-memory history, so that the host page's back button skips the iframe. */
export const WidgetApp = () => (
  <MemoryRouter useTransitions={false}>
    <Suspense>
      <ErrorBoundary>
        <HostedPages />
      </ErrorBoundary>
    </Suspense>
  </MemoryRouter>
);
