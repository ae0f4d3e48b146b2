import type { Day } from '#lib/calendar/day.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { Unit } from '#lib/quantity.ts';
import type { DatedGoal, Goal, GoalOverride } from '../model/goal.ts';
import { amountText } from '../model/intake/amount-text.ts';
import { goalCell } from '../model/intake/goal-cell.ts';
import { listText } from '../model/intake/name-list.ts';

/** A metric with all that is kept of it, in words. */
export interface OutgoingMetric {
  readonly title: string;
  /** The title, with what tells it apart where two share one. */
  readonly label: string;
  readonly level: 'company' | 'department' | 'person';
  readonly department: string;
  readonly owner: string;
  readonly kind: string;
  readonly unit: Unit;
  readonly cadence: Cadence;
  readonly goal: Goal | null;
  readonly drives: readonly string[];
  readonly formula: string;
  readonly group: string;
  readonly note: string;
  readonly summary: string;
  readonly clientView: boolean;
  readonly controllable: boolean | null;
  readonly archived: boolean;
  readonly alsoOn: readonly { readonly scorecard: string; readonly group: string }[];
  readonly goals: readonly DatedGoal[];
  readonly overrides: readonly (GoalOverride & { readonly note: string })[];
  readonly values: readonly {
    readonly period: Day;
    readonly amount: number | null;
    readonly note: string;
    readonly source: string | null;
  }[];
}

/** A declared change; the subject is the label of its metric, or empty for the whole company. */
export interface OutgoingChange {
  readonly date: Day;
  readonly what: string;
  readonly subject: string;
}

/** A file of rows, the first of them its header. */
export interface OutgoingTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const yesNo = (said: boolean | null) => (said === null ? '' : said ? 'yes' : 'no');

const metricsHeader =
  'metric,level,department,person,owner,kind,unit,goal,cadence,drives,formula,group,note,summary,client_view,controllable,archived,also_on,also_group';

const metricRow = (one: OutgoingMetric): string[] => [
  one.title,
  one.level,
  one.department,
  one.level === 'person' ? one.owner : '',
  one.owner,
  one.kind,
  one.unit,
  goalCell(one.goal, one.unit),
  one.cadence,
  listText(one.drives),
  one.formula,
  one.group,
  one.note,
  one.summary,
  yesNo(one.clientView),
  yesNo(one.controllable),
  yesNo(one.archived),
  listText(one.alsoOn.map(({ scorecard }) => scorecard)),
  listText(one.alsoOn.map(({ group }) => group)),
];

const numberCell = (amount: number | null, unit: Unit) =>
  amount === null ? '' : unit === 'yes-no' ? yesNo(amount === 1) : amountText(amount);

/** Everything, in four files that can be imported again. */
export function outgoingTables(
  metrics: readonly OutgoingMetric[],
  changes: readonly OutgoingChange[],
): OutgoingTable[] {
  return [
    { name: 'metrics.csv', rows: [metricsHeader.split(','), ...metrics.map(metricRow)] },
    {
      name: 'values.csv',
      rows: [
        ['metric', 'person', 'date', 'value', 'note', 'source'],
        ...metrics.flatMap(({ label, owner, unit, values }) =>
          values
            .filter(({ amount, note }) => amount !== null || note !== '')
            .map(({ period, amount, note, source }) => [
              label,
              owner,
              period,
              numberCell(amount, unit),
              note,
              source ?? '',
            ]),
        ),
      ],
    },
    {
      name: 'goals.csv',
      rows: [
        ['metric', 'person', 'from', 'goal', 'period', 'note'],
        ...metrics.flatMap(({ label, owner, unit, goals, overrides }) => [
          ...goals.map((goal) => [label, owner, goal.from, goalCell(goal, unit), '', '']),
          ...overrides.map((goal) => [label, owner, '', goalCell(goal, unit), goal.period, goal.note]),
        ]),
      ],
    },
    {
      name: 'changes.csv',
      rows: [['date', 'what', 'subject'], ...changes.map(({ date, what, subject }) => [date, what, subject])],
    },
  ];
}

/** One row a metric and one column a period, for a spreadsheet; one file for each cadence that occurs. */
export function outgoingWide(metrics: readonly OutgoingMetric[]): OutgoingTable[] {
  const standing = metrics.filter(({ archived }) => !archived);
  return [...Map.groupBy(standing, ({ cadence }) => cadence)].map(([cadence, some]) => {
    const periods = [...new Set(some.flatMap(({ values }) => values.map(({ period }) => period)))].toSorted();
    return {
      name: `scorecard-${cadence}.csv`,
      rows: [
        ['metric', 'level', 'department', 'owner', 'group', 'unit', 'cadence', 'goal', ...periods],
        ...some.map((one) => {
          const amounts = new Map(one.values.map(({ period, amount }) => [period, amount]));
          return [
            one.title,
            one.level,
            one.department,
            one.owner,
            one.group,
            one.unit,
            one.cadence,
            goalCell(one.goal, one.unit),
            ...periods.map((period) => numberCell(amounts.get(period) ?? null, one.unit)),
          ];
        }),
      ],
    };
  });
}
