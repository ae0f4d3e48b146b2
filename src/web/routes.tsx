import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { LinkProvider } from '#kit/page/link.tsx';
import { ToastStand } from '#kit/notices/toast-stand.tsx';
import { RouterLink } from './router-link.tsx';
import { NotFound } from './not-found.tsx';

const root = createRootRoute({
  component: () => (
    <LinkProvider value={RouterLink}>
      <Outlet />
      <ToastStand />
    </LinkProvider>
  ),
  notFoundComponent: NotFound,
});

/** The sheet of parts is a tool for building: it is not in what people get. */
const forBuilders = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/kit',
        component: lazyRouteComponent(() => import('./parts/parts-page.tsx'), 'PartsPage'),
      }),
    ]
  : [];

export const routeTree = root.addChildren(forBuilders);
