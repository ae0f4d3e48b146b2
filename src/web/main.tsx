import '#kit/theme/styles.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { problemOf } from '#client/problem.ts';
import { KitProvider } from '#kit/theme/kit-provider.tsx';
import { routeTree } from './routes.tsx';

/** Nobody foresaw it, or the server did not answer: another try may help. A refusal stays one. */
const isTrouble = (thrown: unknown): boolean => ['UNREACHABLE', 'FAILED'].includes(problemOf(thrown).code);

// Rows are read again when the live connection names them, not on a clock or a change of window.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (tries, thrown) => tries < 1 && isTrouble(thrown),
    },
  },
});

const router = createRouter({
  routeTree,
  context: { queryClient: queries },
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

// The page's code sets out at once, beside the question who is here.
for (const { routeId } of router.matchRoutes(router.latestLocation)) {
  void router.loadRouteChunk(router.routesById[routeId as keyof typeof router.routesById]);
}

const place = document.getElementById('app');
if (!place) throw new Error('The page has no element with the id "app" to draw in.');
createRoot(place, {
  onCaughtError: (thrown) => {
    // A refusal is told on the page; only what nobody foresaw is an error of the program.
    if (isTrouble(thrown)) reportError(thrown);
  },
}).render(
  <StrictMode>
    <KitProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </KitProvider>
  </StrictMode>,
);
