import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { BrowserRouter } from 'react-router';
import { queryClient } from '../data/query-client';
import { ErrorBoundary } from './error-boundary';
import { AppRoutes } from './routes/routes';

/** The app with its providers. */
export const App = () => (
  <QueryClientProvider client={queryClient()}>
    {/* Without transitions a click renders before the next key press is handled. */}
    <BrowserRouter useTransitions={false}>
      <Suspense>
        <ErrorBoundary>
          {/* No loading indicator: screens load too fast for one. */}
          <Suspense>
            <AppRoutes />
          </Suspense>
        </ErrorBoundary>
      </Suspense>
    </BrowserRouter>
  </QueryClientProvider>
);
