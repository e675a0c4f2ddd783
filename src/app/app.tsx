import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { BrowserRouter } from 'react-router';
import { queryClient } from '../data/query-client';
import { ConsoleRoutes } from './console/console-routes';
import { ErrorBoundary } from './error-boundary';

/** The console with its providers. */
export const App = () => (
  <QueryClientProvider client={queryClient()}>
    {/* Without transitions a click renders before the next key press is handled. */}
    <BrowserRouter useTransitions={false}>
      <Suspense>
        <ErrorBoundary>
          {/* No loading indicator: screens load too fast for one. */}
          <Suspense>
            <ConsoleRoutes />
          </Suspense>
        </ErrorBoundary>
      </Suspense>
    </BrowserRouter>
  </QueryClientProvider>
);
