import { Suspense } from 'react';
import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { useRaising } from '#features/cadence/ui/raise/use-raising.ts';
import { readAddress, searchOf } from '#features/scorecard/ui/address.ts';
import { rowQuery, treeQuery } from '#features/scorecard/ui/metric/metric-query.ts';
import { type Range, rangeFrom, usualRange } from '#features/scorecard/ui/metric/range.ts';
import { preloadScorecard } from '#features/scorecard/ui/preload.ts';
import type { TreeAddress } from '#features/scorecard/ui/tree/tree-page.tsx';
import { type CompanyId, isUuid, type MemberId, type MetricId } from '#lib/ids.ts';
import { company, withCode } from './company-route.tsx';

const ScorecardPage = lazyRouteComponent(() => import('#features/scorecard/ui/scorecard-page.tsx'), 'ScorecardPage');
export const scorecard = createRoute({
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
export const metric = createRoute({
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
export const tree = createRoute({
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
export const week = createRoute({
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
