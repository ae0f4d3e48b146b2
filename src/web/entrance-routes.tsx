import { createRoute, lazyRouteComponent, redirect, useNavigate } from '@tanstack/react-router';
import { client, queries } from '#client/rpc.ts';
import { inside, readMe, root, withCode } from './company-route.tsx';

export const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await readMe(context.queryClient, '/');
    if (me.companies.length > 1) throw redirect({ to: '/today', search: {} });
    const [company] = me.companies;
    throw company
      ? redirect({ to: '/c/$companyId/scorecard', params: { companyId: company.companyId }, search: {} })
      : redirect({ to: '/companies/new' });
  },
});

const FirstRunPage = lazyRouteComponent(() => import('#features/accounts/ui/first-run-page.tsx'), 'FirstRunPage');
export const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  loader: async ({ context }) => {
    const state = await client.setup.state();
    if (!state.needed) throw redirect({ to: '/' });
    await context.queryClient.ensureQueryData(queries.sample.list.queryOptions());
    return state;
  },
  component: withCode(FirstRunPage, function Start() {
    const navigate = useNavigate();
    const { queryClient } = start.useRouteContext();
    return (
      <FirstRunPage
        codeNeeded={start.useLoaderData().codeNeeded}
        onReady={() => {
          // Whoever looked around in a sample until now is somebody else from here on.
          queryClient.clear();
          void navigate({ to: '/' });
        }}
        onSample={(companyId) => {
          queryClient.clear();
          void navigate({ to: '/c/$companyId/scorecard', params: { companyId }, search: {} });
        }}
      />
    );
  }),
});

const SignInPage = lazyRouteComponent(() => import('#features/accounts/ui/sign-in-page.tsx'), 'SignInPage');
export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: { to?: unknown }): { to?: string } => {
    // Only addresses of our own: `//elsewhere` and `https:` would lead away right after the password.
    const to = typeof search.to === 'string' && /^\/(?![/\\])/.test(search.to) ? search.to : null;
    return to ? { to } : {};
  },
  component: withCode(SignInPage, function SignIn() {
    const navigate = useNavigate();
    const { to } = signIn.useSearch();
    const { queryClient } = signIn.useRouteContext();
    return (
      <SignInPage
        onSignedIn={() => {
          queryClient.clear();
          void navigate({ href: to ?? '/' });
        }}
      />
    );
  }),
});

const ResetPage = lazyRouteComponent(() => import('#features/accounts/ui/reset-page.tsx'), 'ResetPage');
export const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: (search: { token?: unknown }): { token?: string } =>
    typeof search.token === 'string' ? { token: search.token } : {},
  component: withCode(ResetPage, () => <ResetPage token={reset.useSearch().token ?? null} />),
});

const JoinPage = lazyRouteComponent(() => import('#features/accounts/ui/join-page.tsx'), 'JoinPage');
export const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$secret',
  component: withCode(JoinPage, function Join() {
    const navigate = useNavigate();
    const { queryClient } = join.useRouteContext();
    return (
      <JoinPage
        secret={join.useParams().secret}
        onJoined={(companyId) => {
          queryClient.clear();
          void navigate({ to: '/c/$companyId/scorecard', params: { companyId }, search: {} });
        }}
      />
    );
  }),
});

const StopPage = lazyRouteComponent(() => import('#features/cadence/ui/mails/stop-page.tsx'), 'StopPage');
export const stop = createRoute({
  getParentRoute: () => root,
  path: '/mails/stop/$secret',
  component: withCode(StopPage, () => <StopPage secret={stop.useParams().secret} />),
});

const NewCompanyPage = lazyRouteComponent(() => import('#features/accounts/ui/new-company-page.tsx'), 'NewCompanyPage');
export const newCompany = createRoute({
  getParentRoute: () => inside,
  path: '/companies/new',
  loader: ({ context }) => context.queryClient.ensureQueryData(queries.sample.list.queryOptions()),
  component: withCode(NewCompanyPage, function NewCompany() {
    const navigate = useNavigate();
    const { queryClient } = newCompany.useRouteContext();
    return (
      <NewCompanyPage
        onFounded={async (companyId) => {
          await queryClient.invalidateQueries({ queryKey: queries.me.key() });
          await navigate({ to: '/c/$companyId/scorecard', params: { companyId }, search: {} });
        }}
      />
    );
  }),
});
