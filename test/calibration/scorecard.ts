import { busyness, closedWeeks, type Frame, owner, partTimer, people, type Rows, wrongness } from './frame.ts';

interface Series {
  readonly title: string;
  readonly level?: 'company' | 'person';
  readonly person?: string;
  readonly kind: 'lagging' | 'leading' | 'activity';
  readonly unit?: string;
  readonly goal: number | null;
  readonly atMost?: boolean;
  readonly drives?: string;
  readonly values: readonly (number | null)[];
}

/** Rules of which a case takes two years of weeks; a company without a fault has any number of them. */
const long = /activity-without|lead-lag|wrong-level|streak|not-weekly|superstar/;

function seriesOf(frame: Frame): Series[] {
  const { chance, wrong } = frame;
  const size = (rule: string, cause: string | null = null) => wrongness(frame, `scorecard.${rule}`, cause);
  // That two have nothing to do with each other takes four years to be seen at every distance.
  const isLong = long.test(wrong?.rule ?? '');
  const count = wrong?.cause === 'misaligned' ? 208 : isLong ? 104 : chance.whole(40, 104);
  const weeks = closedWeeks(frame, count);
  const last = count - 1;
  const busy = weeks.map((week) => busyness(frame, week));
  const counts = (mean: number, spread: number, by: (at: number) => number = () => 1) => {
    const steps = chance.steps(count);
    return steps.map((step, at) => chance.count(mean * by(at) * (busy[at] ?? 1) * Math.exp(spread * step)));
  };
  const shifted = (at: number) => {
    if (at > last - 10 && size('signal', 'shift-down') > 0) return 1 - 0.75 * size('signal', 'shift-down');
    if (at > last - 10 && size('signal', 'shift-up') > 0) return 1 + 1.4 * size('signal', 'shift-up');
    return at === last ? 1 + 2.5 * size('signal', 'outlier') : 1;
  };
  const estimates = counts(24, 0.1, shifted);
  const flow = chance.steps(count);
  const led = 0.9 * Math.max(size('lead-lag'), size('activity-without-outcome', 'goal-too-low'));
  const idle = size('activity-without-outcome');
  const revenue = weeks.map((_, at) => {
    const ahead = ((estimates[at - 2] ?? 24) - 24) / 5.5;
    const step = led * ahead + Math.sqrt(1 - led ** 2) * (flow[at] ?? 0);
    return Math.round(40_000 * (busy[at] ?? 1) * Math.exp(0.25 * step));
  });
  const silent = size('no-action', 'silent') > 0;
  const late = size('no-action', 'late') > 0;
  const off = (values: readonly number[]) =>
    values.map((value, at) => (silent && at > last - 6 ? Math.round(value / 3) : value));
  const talks = people.map((person) => {
    const star = person === people[1] ? 1 + 1.6 * size('superstar-goal') : 1;
    const mean = chance.between(15, 23) * star * (person === partTimer ? 0.5 : 1);
    const shared = size('superstar-goal') > 0;
    const goal = shared ? 30 * size('superstar-goal') : Math.floor(0.7 * mean);
    const values = counts(shared ? 18 * star : mean, 0.12);
    return { title: 'Talks held', level: 'person', person, kind: 'activity', goal, drives: 'Revenue', values } as const;
  });
  const hard = size('red-streak');
  const easy = size('green-streak');
  return [
    {
      title: 'Revenue',
      kind: 'lagging',
      unit: 'currency',
      goal: idle > 0 ? 40_000 * (1 + 0.35 * idle) : 29_000,
      values: revenue,
    },
    {
      title: 'Estimates sent',
      kind: 'activity',
      goal: hard > 0 ? 24 * (1 + hard) : idle > 0 ? 12 : 17,
      drives: 'Revenue',
      values: off(estimates).map((value, at) => (late && at > last - 12 && at % 2 === 0 ? null : value)),
    },
    {
      title: 'Enquiries',
      kind: 'leading',
      goal: easy > 0 ? 30 * (1 - 0.9 * easy) : 21,
      drives: 'Estimates sent',
      values: counts(30, 0.12),
    },
    {
      title: 'Jobs on time',
      kind: 'lagging',
      unit: 'percent',
      goal: 85,
      values: weeks.map(() => {
        const jobs = Math.max(1, chance.count(14));
        return Math.round((100 * Array.from({ length: jobs }).filter(() => chance.happens(0.92)).length) / jobs);
      }),
    },
    {
      title: 'Jobs planned ahead',
      kind: 'activity',
      goal: 7,
      drives: 'Jobs on time; Complaints',
      values: counts(12, 0.1),
    },
    { title: 'Complaints', kind: 'lagging', goal: 2, atMost: true, values: counts(1.2, 0) },
    ...talks,
    ...(size('not-weekly') > 0 ? [monthly(frame, weeks)] : []),
    ...(size('tree-gap') > 0
      ? [{ title: 'Profit', kind: 'lagging', unit: 'currency', goal: 4000, values: counts(7000, 0.2) } as const]
      : []),
    ...(size('wrong-level') > 0
      ? [
          {
            title: 'Clients retained over 12 months',
            level: 'person',
            person: people[2],
            kind: 'leading',
            unit: 'percent',
            goal: 80,
            drives: 'Revenue',
            values: weeks.map(() => chance.whole(86, 92)),
          } as const,
        ]
      : []),
  ];
}

/** A figure that is known once a month and stands still in between. */
function monthly({ chance }: Frame, weeks: readonly string[]): Series {
  const byMonth = new Map<string, number>();
  const values = weeks.map((week) => {
    const month = week.slice(0, 7);
    const value = byMonth.get(month) ?? chance.whole(80, 120);
    byMonth.set(month, value);
    return value;
  });
  return { title: 'Certified crews', kind: 'leading', goal: 70, drives: 'Jobs on time', values };
}

function written(value: number, unit: string | undefined): string {
  const rounded = Math.round(10 * value) / 10;
  return unit === 'percent' ? `${rounded}%` : String(rounded);
}

/** Thirteen numbers or so, two of three with a season; who is off goal writes why, nine times in ten. */
export function scorecardFiles(frame: Frame): readonly (readonly [string, Rows])[] {
  const { chance } = frame;
  const silent = wrongness(frame, 'scorecard.no-action', 'silent') > 0;
  const series = seriesOf(frame);
  const metrics = series.map(
    ({ title, level = 'company', person = '', kind, unit = 'number', goal, atMost = false, drives = '' }) => [
      title,
      level,
      person,
      person === '' ? owner : person,
      kind,
      unit,
      goal === null ? '' : `${atMost ? '<=' : '>='} ${written(goal, unit)}`,
      'weekly',
      drives,
    ],
  );
  const values = series.flatMap(({ title, person = '', unit, goal, atMost = false, values: own }) =>
    closedWeeks(frame, own.length).flatMap((week, at) => {
      const value = own[at] ?? null;
      if (value === null || chance.happens(0.02)) return [];
      const isOff = goal !== null && (atMost ? value > goal : value < goal);
      const note = isOff && chance.happens(0.9) && !(silent && title === 'Estimates sent') ? 'We looked into it' : '';
      return [[title, person, week, written(value, unit), note]];
    }),
  );
  return [
    ['metrics.csv', [['metric', 'level', 'person', 'owner', 'kind', 'unit', 'goal', 'cadence', 'drives'], ...metrics]],
    ['values.csv', [['metric', 'person', 'date', 'value', 'note'], ...values]],
  ];
}
