import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { ErrorBoundary } from '../error-boundary';
import { useHost } from './use-host';
import { WidgetLayout } from './widget-layout';
import { WidgetRoutes } from './widget-routes';

/** Meets the host's page once there are words to draw: until then the loader's own box has the way out. */
const HostedPages = () => {
  useTranslation(['widget', 'common']);
  const { isDrawn, isUnknown } = useHost();
  return <WidgetLayout isUnknown={isUnknown}>{isDrawn && <WidgetRoutes />}</WidgetLayout>;
};

/** The widget. Its history is its own: going back in the host's page does not walk through a frame. */
export const WidgetApp = () => (
  <MemoryRouter useTransitions={false}>
    <Suspense>
      <ErrorBoundary>
        <HostedPages />
      </ErrorBoundary>
    </Suspense>
  </MemoryRouter>
);
