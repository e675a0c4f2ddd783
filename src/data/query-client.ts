import { lazy } from '@reglament/domain';
import { QueryClient } from '@tanstack/react-query';

/** Server state of this page. Listeners keep it fresh, so nothing is fetched again on a whim. */
export const queryClient = lazy(
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
