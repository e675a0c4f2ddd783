import { lazy } from '@reglament/domain';
import { QueryClient } from '@tanstack/react-query';

/** Query cache of this page. Listeners keep it fresh, so automatic refetching is off. */
export const queryClient = lazy(
  () =>
    new QueryClient({
      defaultOptions: {
        queries: {
          staleTime: Infinity,
          refetchOnWindowFocus: false,
          // Listeners already preserve the identity of unchanged documents.
          structuralSharing: false,
        },
      },
    }),
);
