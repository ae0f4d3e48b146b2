import { createRoute, lazyRouteComponent, redirect, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { client, queries } from '#client/rpc.ts';
import { useRaising } from '#features/cadence/ui/raise/use-raising.ts';
import { rowQuery, treeQuery } from '#features/scorecard/ui/metric/metric-query.ts';
import { type Range, rangeFrom, usualRange } from '#features/scorecard/ui/metric/range.ts';
import { readAddress, searchOf } from '#features/scorecard/ui/address.ts';
import { preloadScorecard } from '#features/scorecard/ui/preload.ts';
import type { TreeAddress } from '#features/scorecard/ui/tree/tree-page.tsx';
import { todosQuery } from '#features/todos/ui/list-query.ts';
import { type CompanyId, isUuid, type MemberId, type MetricId, type TeamId } from '#lib/ids.ts';
import { company, inside, readMe, root, withCode } from './company-route.tsx';
import { issue, issues } from './issue-routes.tsx';
import { meetingCalendar, meetingHistory, meetingTrends, recap } from './after-meeting-routes.tsx';
import { meeting, meetings } from './meeting-routes.tsx';
import { people, person } from './people-routes.tsx';
import { priorities, priority } from './priority-routes.tsx';
import { overAll } from './today-route.tsx';

const home = createRoute({
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
const start = createRoute({
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
const signIn = createRoute({
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
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: (search: { token?: unknown }): { token?: string } =>
    typeof search.token === 'string' ? { token: search.token } : {},
  component: withCode(ResetPage, () => <ResetPage token={reset.useSearch().token ?? null} />),
});

const JoinPage = lazyRouteComponent(() => import('#features/accounts/ui/join-page.tsx'), 'JoinPage');
const join = createRoute({
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
const stop = createRoute({
  getParentRoute: () => root,
  path: '/mails/stop/$secret',
  component: withCode(StopPage, () => <StopPage secret={stop.useParams().secret} />),
});

const NewCompanyPage = lazyRouteComponent(() => import('#features/accounts/ui/new-company-page.tsx'), 'NewCompanyPage');
const newCompany = createRoute({
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

const ScorecardPage = lazyRouteComponent(() => import('#features/scorecard/ui/scorecard-page.tsx'), 'ScorecardPage');
const scorecard = createRoute({
  getParentRoute: () => company,
  path: '/scorecard',
  validateSearch: (search: Record<string, unknown>) => searchOf(readAddress(search)),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    preloadScorecard(context.queryClient, params.companyId as CompanyId, readAddress(deps)),
  component: withCode(ScorecardPage, function Team() {
    const navigate = useNavigate();
    const companyId = scorecard.useParams().companyId as CompanyId;
    return (
      <ScorecardPage
        companyId={companyId}
        raiseIssue={useRaising(companyId).metric}
        address={readAddress(scorecard.useSearch())}
        onGo={(href) => void navigate({ href })}
      />
    );
  }),
});

const MetricPage = lazyRouteComponent(() => import('#features/scorecard/ui/metric/metric-page.tsx'), 'MetricPage');
const RaisedSection = lazyRouteComponent(
  () => import('#features/cadence/ui/raise/raised-section.tsx'),
  'RaisedSection',
);
const metric = createRoute({
  getParentRoute: () => company,
  path: '/scorecard/metrics/$metricId',
  validateSearch: (search: { range?: unknown }): { range?: Range } => {
    const range = rangeFrom(search.range);
    return range === usualRange ? {} : { range };
  },
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(rowQuery(params.companyId as CompanyId, params.metricId as MetricId)),
  component: withCode(MetricPage, function Metric() {
    const navigate = metric.useNavigate();
    const { companyId, metricId } = metric.useParams();
    const raising = useRaising(companyId as CompanyId);
    return (
      <MetricPage
        key={metricId}
        companyId={companyId as CompanyId}
        metricId={metricId as MetricId}
        range={metric.useSearch().range ?? usualRange}
        onRange={(range) => void navigate({ search: range === usualRange ? {} : { range }, replace: true })}
        onGo={(href) => void navigate({ href })}
        raiseIssue={raising.metric}
        raised={
          <Suspense>
            <RaisedSection companyId={companyId as CompanyId} rowId={metricId} />
          </Suspense>
        }
      />
    );
  }),
});

const TreePage = lazyRouteComponent(() => import('#features/scorecard/ui/tree/tree-page.tsx'), 'TreePage');
const tree = createRoute({
  getParentRoute: () => company,
  path: '/scorecard/tree',
  validateSearch: ({ team, from }: { team?: unknown; from?: unknown }): TreeAddress => ({
    ...(typeof team === 'string' ? { team } : {}),
    ...(typeof from === 'string' ? { from } : {}),
  }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(treeQuery(params.companyId as CompanyId)),
  component: withCode(TreePage, function Tree() {
    const navigate = tree.useNavigate();
    return (
      <TreePage
        companyId={tree.useParams().companyId as CompanyId}
        address={tree.useSearch()}
        onShow={(search) => void navigate({ search, resetScroll: false })}
      />
    );
  }),
});

const WeekPage = lazyRouteComponent(() => import('#features/scorecard/ui/week/week-page.tsx'), 'WeekPage');
const week = createRoute({
  getParentRoute: () => company,
  path: '/scorecard/week',
  validateSearch: ({ person }: { person?: unknown }): { person?: MemberId } =>
    isUuid(person) ? { person: person as MemberId } : {},
  component: withCode(WeekPage, function Week() {
    const navigate = useNavigate();
    return (
      <WeekPage
        companyId={week.useParams().companyId as CompanyId}
        person={week.useSearch().person ?? null}
        onGo={(href) => void navigate({ href })}
      />
    );
  }),
});

const TodosPage = lazyRouteComponent(() => import('#features/todos/ui/todos-page.tsx'), 'TodosPage');
const todos = createRoute({
  getParentRoute: () => company,
  path: '/todos',
  validateSearch: ({ of, state }: { of?: unknown; state?: unknown }): { of?: TeamId; state?: 'done' } => ({
    ...(isUuid(of) ? { of: of as TeamId } : {}),
    ...(state === 'done' ? { state } : {}),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps: { of, state } }) =>
    context.queryClient.ensureQueryData(
      todosQuery({ companyId: params.companyId as CompanyId, teamId: of ?? null }, state ?? 'open'),
    ),
  component: withCode(TodosPage, function Todos() {
    const navigate = useNavigate();
    const { of, state } = todos.useSearch();
    const companyId = todos.useParams().companyId as CompanyId;
    return (
      <TodosPage
        companyId={companyId}
        onRaise={useRaising(companyId).todo}
        teamId={of ?? null}
        state={state ?? 'open'}
        onGo={(href) => void navigate({ href })}
      />
    );
  }),
});

const SettingsPage = lazyRouteComponent(() => import('#features/accounts/ui/settings-page.tsx'), 'SettingsPage');
const settings = createRoute({
  getParentRoute: () => company,
  path: '/settings/{-$tab}',
  component: withCode(SettingsPage, function Settings() {
    const navigate = useNavigate();
    const { queryClient } = settings.useRouteContext();
    const { companyId, tab } = settings.useParams();
    return (
      <SettingsPage
        companyId={companyId as CompanyId}
        tab={tab ?? 'company'}
        onDeleted={() => {
          queryClient.clear();
          void navigate({ to: '/' });
        }}
      />
    );
  }),
});

const ImportsPage = lazyRouteComponent(() => import('#features/imports/ui/imports-page.tsx'), 'ImportsPage');
const imports = createRoute({
  getParentRoute: () => company,
  path: '/imports',
  component: withCode(ImportsPage, () => <ImportsPage companyId={imports.useParams().companyId as CompanyId} />),
});

const AccountPage = lazyRouteComponent(() => import('#features/accounts/ui/account-page.tsx'), 'AccountPage');
const MailsTab = lazyRouteComponent(() => import('#features/cadence/ui/mails/mails-tab.tsx'), 'MailsTab');
const account = createRoute({
  getParentRoute: () => company,
  path: '/account/{-$tab}',
  component: withCode(AccountPage, function Account() {
    const { companyId, tab } = account.useParams();
    // What is mailed is known to a room that the account knows nothing of.
    if (tab === 'mails') return <MailsTab key={companyId} companyId={companyId as CompanyId} />;
    return <AccountPage companyId={companyId as CompanyId} tab={tab ?? 'sign-in'} />;
  }),
});

const api = createRoute({
  getParentRoute: () => root,
  path: '/api',
  component: lazyRouteComponent(() => import('./api/api-page.tsx'), 'ApiPage'),
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

export const routeTree = root.addChildren([
  home,
  start,
  signIn,
  reset,
  join,
  stop,
  api,
  inside.addChildren([
    newCompany,
    overAll,
    company.addChildren([
      scorecard,
      metric,
      tree,
      week,
      todos,
      imports,
      settings,
      account,
      issues,
      issue,
      priorities,
      priority,
      meetings,
      meeting,
      recap,
      meetingHistory,
      meetingTrends,
      meetingCalendar,
      people,
      person,
    ]),
  ]),
  ...forBuilders,
]);
