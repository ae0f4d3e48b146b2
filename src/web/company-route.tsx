import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemOf } from '#client/problem.ts';
import { client, queries } from '#client/rpc.ts';
import { LinkProvider } from '#kit/page/link.tsx';
import { ToastStand } from '#kit/notices/toast-stand.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { CompanyFrame } from './frame/company-frame.tsx';
import { FrameProblem } from './frame/frame-problem.tsx';
import { NotFound } from './not-found.tsx';
import { RouterLink } from './router-link.tsx';

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: () => (
    <LinkProvider value={RouterLink}>
      <Outlet />
      <ToastStand />
    </LinkProvider>
  ),
  notFoundComponent: NotFound,
  errorComponent: FrameProblem,
});

/** A page and the code it waits for, which sets out with the page's data and not after it. */
export const withCode = (
  code: { preload?: (() => Promise<void> | undefined) | undefined },
  component: () => ReactNode,
) => Object.assign(component, { preload: async () => code.preload?.() });

/** Who is here, or on to where one gets in: the first page of a new installation, else signing in. */
export async function readMe(queryClient: QueryClient, from: string) {
  try {
    return await queryClient.ensureQueryData(queries.me.read.queryOptions());
  } catch (thrown) {
    if (problemOf(thrown).code !== 'SIGNED_OUT') throw thrown;
    const { needed } = await client.setup.state();
    throw needed ? redirect({ to: '/start' }) : redirect({ to: '/sign-in', search: from === '/' ? {} : { to: from } });
  }
}

export const companyQuery = (companyId: CompanyId) => queries.company.read.queryOptions({ input: { companyId } });

/** Everything below is for people who are signed in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: ({ context: { queryClient }, location, params }) => {
    const { companyId } = params as { companyId?: CompanyId };
    // Asked beside who is here. What is refused is asked again by the company's own page, which says so.
    if (companyId) void queryClient.ensureQueryData(companyQuery(companyId)).catch(() => undefined);
    return readMe(queryClient, location.href);
  },
  component: Outlet,
});

/** What every page of one company stands in. */
export const company = createRoute({
  getParentRoute: () => inside,
  path: '/c/$companyId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(companyQuery(params.companyId as CompanyId)),
  component: () => <CompanyFrame companyId={company.useParams().companyId as CompanyId} />,
});
