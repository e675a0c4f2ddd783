import { QueryClient } from '@tanstack/react-query';
import { once } from './once';

/** Server state of this page. Listeners keep it fresh, so nothing is fetched again on a whim. */
export const queryClient = once(
  () =>
    new QueryClient({
      defaultOptions: {
        queries: {
          staleTime: Infinity,
          refetchOnWindowFocus: false,
          // Listeners keep unchanged documents identical; comparing them deeply again is waste.
          structuralSharing: false,
        },
      },
    }),
);
