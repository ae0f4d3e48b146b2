import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queries } from '#client/rpc.ts';
import type { Company } from '#features/accounts/contract/company.ts';
import type { Member } from '#features/accounts/contract/member.ts';
import { KitProvider } from '#kit/theme/kit-provider.tsx';
import { day } from '#lib/calendar/day.ts';
import { periodOf, shiftPeriod } from '#lib/calendar/period.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { CoachingNote } from '../../contract/coaching.ts';
import type { DeclaredChange, Row, TreeMetric } from '../../contract/scorecard.ts';
import { readPast, unread } from '../../model/process.ts';
import { changesQuery, notesQuery, rowQuery, treeQuery } from './metric-query.ts';

const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`;

export const companyId = id(1) as CompanyId;
export const teamId = id(2) as TeamId;
const people: Readonly<Record<string, MemberId>> = {
  dana: id(11) as MemberId,
  marcus: id(12) as MemberId,
  ruth: id(13) as MemberId,
};
export const metricId = id(21) as MetricId;
const calendar = { firstDayOfWeek: 1, yearStartsMonth: 1 } as const;

/** The page asks the clock of the browser, so the fixture counts its weeks back from the running one. */
export const today = day(new Date().toISOString().slice(0, 10));
export const running = periodOf(today, 'weekly', calendar);
export const week = (before: number) => shiftPeriod(running, 'weekly', -before);

const company: Company = {
  companyId,
  name: 'Harbor & Pine Painting',
  kind: 'team',
  timeZone: 'UTC',
  currency: 'USD',
  firstDayOfWeek: 1,
  yearStartsMonth: 1,
  scorecardShared: true,
  words: {},
  sample: null,
  version: 1,
  madeAt: '2026-01-05T08:00:00.000Z',
  me: { memberId: people['ruth'] as MemberId, role: 'operator', teamIds: [teamId], grants: [] },
  teams: [{ teamId, name: 'Leadership', kind: 'leadership', memberIds: Object.values(people), version: 1 }],
};

const members: Member[] = [
  ['dana', 'Dana Whitfield', 'owner'],
  ['marcus', 'Marcus Bell', 'leader'],
  ['ruth', 'Ruth Okafor', 'operator'],
].map(([key = '', name = '', role = '']) => ({
  memberId: people[key] as MemberId,
  name,
  email: `${key}@example.com`,
  role: role as Member['role'],
  grants: [],
  teamIds: [teamId],
  joinedAt: '2026-01-05T08:00:00.000Z',
  departedAt: null,
  version: 1,
}));

/** 26 weeks of estimates, two bad ones at the end. */
export const estimates: readonly (number | null)[] = [
  22, 26, 24, 21, 25, 27, 23, 24, 22, 26, 25, 23, 24, 23, 25, 22, 26, 24, 23, 27, 25, 24, 26, 24, 18, 13,
];

/** @param amounts of the closed weeks, oldest first; the running one has 4. */
export function rowWith(amounts: readonly (number | null)[], changes: readonly DeclaredChange[] = []): Row {
  const all = [...amounts, amounts.length === 0 ? null : 4];
  const goals: Row['goals'] = [
    { from: '1970-01-01', operator: 'at-least', threshold: 20, setBy: null, setAt: null },
    { from: week(7), operator: 'at-least', threshold: 24, setBy: people['dana'] ?? null, setAt: null },
  ];
  const values = all.flatMap((amount, at): Row['values'] => {
    const period = week(all.length - 1 - at);
    const base = { period, amount, version: 1, recordedAt: `${period}T12:12:00.000Z`, via: 'screen', source: null };
    if (amount === null) return [];
    const note = at === all.length - 3 ? 'Tess moved to the Elm Street commercial bid' : '';
    return [{ ...base, note, recordedBy: people['marcus'] as MemberId }];
  });
  return {
    metricId,
    title: 'Estimates sent',
    ownerId: people['marcus'] as MemberId,
    teamId,
    unit: 'number',
    kind: 'leading',
    cadence: 'weekly',
    summary: 'total',
    note: 'Estimates e-mailed, by the day they were sent.',
    controllable: true,
    clientView: false,
    formula: null,
    drives: [id(24) as MetricId],
    archived: false,
    goals,
    version: 3,
    group: 'Win the work',
    overrides: [{ period: week(4), operator: 'at-least', threshold: 20, note: 'Thanksgiving week' }],
    values,
    calculated: null,
    process: readPast({
      unit: 'number',
      cadence: 'weekly',
      calendar,
      periods: amounts.map((_, at) => week(amounts.length - at)),
      amounts,
      goals: goals.map((goal) => ({ ...goal, from: day(goal.from) })),
      overrides: [],
      changes: changes.map(({ startsOn }) => day(startsOn)),
    }) as Row['process'],
  };
}

export const newSheet: DeclaredChange = {
  changeId: id(31),
  metricId,
  startsOn: week(13),
  what: 'New estimating sheet',
  declaredBy: people['ruth'] as MemberId,
  declaredAt: `${week(13)}T12:00:00.000Z`,
};

const noteOf = (at: number, words: Partial<CoachingNote>): CoachingNote => ({
  noteId: id(40 + at),
  metricId,
  writtenBy: people['ruth'] as MemberId,
  writtenAt: `${week(at)}T15:00:00.000Z`,
  said: '',
  tried: '',
  next: '',
  outcome: '',
  shared: true,
  version: 1,
  ...words,
});

const notes: readonly CoachingNote[] = [
  noteOf(0, {
    tried: 'Rode along with Marcus on two visits; the visits are fine, the write-up waits for evenings.',
    next: 'Write up on site with the room-rate sheet, for two weeks.',
  }),
  noteOf(1, { writtenBy: people['marcus'] as MemberId, said: 'Tess is on the Elm Street commercial bid.' }),
  noteOf(9, {
    writtenBy: people['dana'] as MemberId,
    tried: 'Office books visits in two zones a day.',
    outcome: 'Mean 23.7, then 25.2 over the next 5 weeks; too few weeks to call it a change.',
    shared: false,
  }),
];

const treeMetric = (at: number, change: Partial<TreeMetric>): TreeMetric => ({
  metricId: id(at) as MetricId,
  title: '',
  ownerId: people['marcus'] as MemberId,
  teamId,
  unit: 'number',
  kind: 'leading',
  cadence: 'weekly',
  archived: false,
  drives: [],
  inputs: [],
  standsOn: [teamId],
  clientView: false,
  controllable: null,
  goalChanges: 0,
  period: week(1),
  amount: null,
  goal: null,
  process: unread as TreeMetric['process'],
  ...change,
});
const least = (threshold: number) => ({ operator: 'at-least', threshold }) as const;

export const tree: readonly TreeMetric[] = [
  treeMetric(22, {
    title: 'Site visits done',
    kind: 'activity',
    amount: 29,
    goal: least(26),
    drives: [metricId],
    controllable: true,
  }),
  treeMetric(23, { title: 'New leads', amount: 39, goal: least(36), drives: [metricId] }),
  treeMetric(21, {
    title: 'Estimates sent',
    amount: 13,
    goal: least(24),
    drives: [id(24) as MetricId],
    process: rowWith(estimates).process,
    goalChanges: 1,
  }),
  treeMetric(24, { title: 'Work sold', kind: 'lagging', unit: 'currency', amount: 47_000, goal: least(44_000) }),
];

/** Everything around a page that asks the server for nothing: what it would say is known already. */
export function Known(props: {
  row: Row;
  changes?: readonly DeclaredChange[];
  more?: (cache: QueryClient) => void;
  children: ReactNode;
}) {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } });
  cache.setQueryData(queries.company.read.queryKey({ input: { companyId } }), company);
  cache.setQueryData(queries.member.list.queryKey({ input: { companyId } }), members);
  cache.setQueryData(rowQuery(companyId, metricId).queryKey, props.row);
  cache.setQueryData(changesQuery(companyId, metricId).queryKey, [...(props.changes ?? [])]);
  cache.setQueryData(notesQuery(companyId, metricId).queryKey, [...notes]);
  cache.setQueryData(treeQuery(companyId).queryKey, [...tree]);
  const rows = tree.map((metric) => ({ ...props.row, metricId: metric.metricId, title: metric.title }));
  cache.setQueryData(queries.scorecard.read.queryKey({ input: { companyId, teamId, cadence: 'weekly', periods: 1 } }), {
    companyId,
    today,
    cadence: 'weekly',
    periods: [running],
    rows,
    counts: { weekly: 4, monthly: 0, quarterly: 0, yearly: 0 },
    changes: [],
  });
  props.more?.(cache);
  return (
    <KitProvider>
      <QueryClientProvider client={cache}>{props.children}</QueryClientProvider>
    </KitProvider>
  );
}
