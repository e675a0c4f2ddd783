import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { BrowserRouter } from 'react-router';
import { queryClient } from '../data/query-client';
import { ErrorBoundary } from './error-boundary';
import { AppRoutes } from './routes/routes';

/** The app with everything that screens find around them. */
export const App = () => (
  <QueryClientProvider client={queryClient()}>
    {/* What was clicked is on the screen before the next key: it acts on that, not on what was there. */}
    <BrowserRouter useTransitions={false}>
      <Suspense>
        <ErrorBoundary>
          {/* Nothing is shown while a screen loads: it takes less time than a picture of waiting. */}
          <Suspense>
            <AppRoutes />
          </Suspense>
        </ErrorBoundary>
      </Suspense>
    </BrowserRouter>
  </QueryClientProvider>
);
