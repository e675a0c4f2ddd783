import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { RouterProvider } from 'react-router';
import { queryClient } from '../data/query-client';
import { router } from './routes/router';

/** The app with everything that screens find around them. */
export const App = () => (
  <QueryClientProvider client={queryClient()}>
    <Suspense>
      <RouterProvider router={router} />
    </Suspense>
  </QueryClientProvider>
);
