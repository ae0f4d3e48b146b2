import '#kit/theme/styles.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queries } from '#client/rpc.ts';
import type { Company } from '#features/accounts/contract/company.ts';
import type { Member } from '#features/accounts/contract/member.ts';
import { KitProvider } from '#kit/theme/kit-provider.tsx';
import { addDays, day } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Row, Scorecard } from '../contract/scorecard.ts';
import type { Value } from '../contract/value.ts';
import { plainRow } from './plain-row.ts';
import { scorecardQuery } from './scorecard-query.ts';

export const companyId = '01990000-0000-7000-8000-000000000001' as CompanyId;
const teamId = '01990000-0000-7000-8000-000000000002' as TeamId;
export const ana = '01990000-0000-7000-8000-00000000000a' as MemberId;
const ben = '01990000-0000-7000-8000-00000000000b' as MemberId;

/** Tuesday 17 November 2026: the week from the 16th runs, the one from the 9th is the newest closed. */
const today = day('2026-11-17');
export const running = day('2026-11-16');
const periods = Array.from({ length: 14 }, (_, at) => addDays(running, 7 * (at - 13)));
export const newest = '2026-11-09';

const valueAt = (period: string, amount: number | null, change: Partial<Value> = {}): Value => ({
  period,
  amount,
  note: '',
  version: 1,
  recordedBy: ben,
  recordedAt: '2026-11-16T13:12:00.000Z',
  via: 'session',
  source: null,
  ...change,
});

/** The thirteen closed weeks, oldest first. */
const course = (...amounts: (number | null)[]): Value[] =>
  amounts.flatMap((amount, at) => (amount === null ? [] : [valueAt(periods[at] ?? '', amount)]));

const goal = (operator: 'at-least' | 'at-most', threshold: number) => ({ from: '1970-01-01', operator, threshold });
const team = { teamId, ownerId: ben };

export const leads = plainRow({
  ...team,
  metricId: 'leads',
  title: 'New leads',
  group: 'Win',
  summary: 'total',
  goals: [goal('at-least', 36)],
  values: course(41, 38, 44, 36, 39, 47, 42, 36, 40, 43, 38, 37, 39),
});
export const missed = plainRow({
  ...team,
  metricId: 'missed',
  title: 'Calls missed',
  group: 'Win',
  unit: 'percent',
  goals: [goal('at-most', 20)],
  values: course(34, 31, 37, 33, 36, 29, 35, 38, 32, 34, 37, 33, 36),
  process: { ...plainRow({ metricId: 'x' }).process, streak: { status: 'off', length: 13, chance: null, periods: 13 } },
});
const signal = { from: newest, period: newest, rule: 'beyond-limits', side: 'low' } as const;
export const estimates = plainRow({
  ...team,
  metricId: 'estimates',
  title: 'Estimates sent',
  group: 'Sell',
  goals: [goal('at-least', 20), { from: '2026-09-28', operator: 'at-least', threshold: 24, setBy: ana, setAt: null }],
  overrides: [{ period: '2026-11-02', operator: 'at-least', threshold: 15, note: 'Half the team at the fair.' }],
  values: [
    ...course(23, 25, 22, 26, 24, 23, 27, 25, 24, 26, 24),
    valueAt('2026-11-02', 18, { note: 'Fair week.' }),
    valueAt(newest, 13),
    valueAt(running, 4),
  ],
  process: {
    ...plainRow({ metricId: 'x' }).process,
    chart: 'xmr',
    limits: [
      {
        from: periods[0] ?? '',
        to: null,
        n: 13,
        settled: 'usable',
        baselineTo: newest,
        frozen: false,
        centre: 24,
        lower: 17,
        upper: 31,
        varies: false,
        steps: null,
      },
    ],
    signals: [signal],
    fresh: signal,
    luck: 0.01,
  },
});
export const rate = plainRow({
  ...team,
  metricId: 'rate',
  title: 'Close rate',
  group: 'Sell',
  unit: 'percent',
  goals: [goal('at-least', 34)],
  formula: { text: '100 × [Jobs won] ÷ [Estimates sent]', inputs: ['won', 'estimates'] as MetricId[] },
  calculated: [
    ...periods.slice(0, 11).map((period) => ({ period, amount: 36 })),
    { period: '2026-11-02', amount: null, lacks: 'division-by-zero' },
    { period: newest, amount: null, lacks: 'inputs', missing: ['won' as MetricId] },
  ],
});
export const visits = plainRow({
  ...team,
  metricId: 'visits',
  title: 'Touch-up visits',
  goals: [goal('at-most', 2)],
  values: course(2, 1, 3, 2, 1, 2, 0, 2, 1, 3, 2, 1, null),
});
export const walk = plainRow({
  ...team,
  metricId: 'walk',
  title: 'Safety walk done',
  group: 'Sell',
  unit: 'yes-no',
  goals: [goal('at-least', 1)],
  values: course(1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1),
});

const company: Company = {
  companyId,
  name: 'Harbor & Pine',
  kind: 'team',
  timeZone: 'America/New_York',
  currency: 'USD',
  firstDayOfWeek: 1,
  yearStartsMonth: 1,
  scorecardShared: true,
  words: {},
  sample: null,
  version: 1,
  madeAt: '2026-01-01T00:00:00.000Z',
  me: { memberId: ana, role: 'owner', teamIds: [teamId], grants: [] },
  teams: [{ teamId, name: 'Leadership', kind: 'leadership', memberIds: [ana, ben], version: 1 }],
};
const memberOf = (memberId: MemberId, name: string, role: Member['role']): Member => ({
  memberId,
  name,
  email: `${name}@example.com`,
  role,
  grants: [],
  teamIds: [teamId],
  joinedAt: '2026-01-01T00:00:00.000Z',
  departedAt: null,
  version: 1,
});

/** What the page would have asked the server for. */
export function Known({ rows, me, children }: { rows: readonly Row[]; me?: Company['me']; children: ReactNode }) {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } });
  const input = { companyId };
  cache.setQueryData(queries.company.read.queryOptions({ input }).queryKey, { ...company, me: me ?? company.me });
  cache.setQueryData(queries.member.list.queryOptions({ input }).queryKey, [
    memberOf(ana, 'Ana Ruiz', 'owner'),
    memberOf(ben, 'Ben Ott', 'member'),
  ]);
  const counts = { weekly: rows.length, monthly: 0, quarterly: 0, yearly: 0 };
  const scorecard: Scorecard = { companyId, today, cadence: 'weekly', periods, rows: [...rows], counts, changes: [] };
  cache.setQueryData(scorecardQuery(companyId, { teamId, cadence: 'weekly', periods: 14 }).queryKey, scorecard);
  const won = plainRow({ ...team, metricId: 'won', title: 'Jobs won' });
  cache.setQueryData(
    queries.scorecard.listMetrics.queryOptions({ input }).queryKey,
    [...rows, won].map((row) => ({ ...row, standsOn: [teamId] })),
  );
  return (
    <KitProvider>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </KitProvider>
  );
}
