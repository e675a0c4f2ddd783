import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { ErrorBoundary } from '../error-boundary';
import { useHost } from './use-host';
import { WidgetLayout } from './widget-layout';
import { WidgetRoutes } from './widget-routes';

/** The widget. Its history is its own: going back in the host's page does not walk through a frame. */
export const WidgetApp = () => {
  const { isDrawn, isUnknown } = useHost();
  return (
    <MemoryRouter useTransitions={false}>
      <Suspense>
        <ErrorBoundary>
          <WidgetLayout isUnknown={isUnknown}>{isDrawn && <WidgetRoutes />}</WidgetLayout>
        </ErrorBoundary>
      </Suspense>
    </MemoryRouter>
  );
};
