import { type Fields, layoutOf, type SeriesField } from '#lib/layout.ts';
import { ok } from '#lib/result.ts';
import type { WideLine } from '../model/intake/line.ts';
import { namesPeriod } from '../model/intake/period-header.ts';
import { metricColumns, metricOf } from './metrics-layout.ts';

const series = { kind: 'amount', label: (header: string) => (namesPeriod(header) ? header.trim() : null) } as const;

function wideLine(title: string, fields: Fields<typeof metricColumns>, cells: readonly SeriesField<'amount'>[]) {
  const metric = metricOf(title, fields);
  if (!metric.ok) return metric;
  const amounts = cells.map(({ label, field }) => ({ header: label, amount: field }));
  return ok<WideLine>({ holds: 'wide', metric: metric.value, amounts });
}

/** A scorecard as people keep it in a spreadsheet: one row a metric, one column a period. */
export const wideLayout = layoutOf({
  name: 'scorecard, one column a period',
  holds: 'wide',
  columns: {
    metric: { headers: ['metric', 'measurable', 'kpi', 'title', 'measure'], kind: 'text', required: 'value' },
    ...metricColumns,
  },
  series,
  row: ({ metric, ...fields }, cells) => wideLine(metric, fields, cells),
});

const nothing = Object.fromEntries(Object.keys(metricColumns).map((name) => [name, null])) as Fields<
  typeof metricColumns
>;

/** Its first columns are known by their places; averages and totals of what is shown are left out. */
export const ninetyLayout = layoutOf({
  name: 'Ninety scorecard',
  holds: 'wide',
  columns: {
    group: { headers: ['group'], place: 1, kind: 'text' },
    metric: { headers: ['title'], kind: 'text', required: 'value' },
    note: { headers: ['description'], kind: 'text' },
    owner: { headers: ['owner'], kind: 'text', required: 'header' },
    goal: { headers: ['goal'], kind: 'text', required: 'header' },
    average: { headers: ['average'], kind: 'text', required: 'header' },
    total: { headers: ['total'], kind: 'text' },
  },
  series,
  row: ({ metric, group, note, owner, goal }, cells) =>
    wideLine(metric, { ...nothing, group, note, owner, goal }, cells),
});
