import { type Cadence, cadences } from '#lib/calendar/period.ts';
import { type Fields, layoutOf, type RowProblem } from '#lib/layout.ts';
import { type Unit, units } from '#lib/quantity.ts';
import { err, ok, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import type { MetricLine } from '../model/intake/line.ts';
import { namesIn } from '../model/intake/name-list.ts';
import { kinds } from '../model/particulars.ts';

/** What can be said about a metric beside its title; files name as many of them as they like. */
export const metricColumns = {
  level: { headers: ['level'], kind: 'text' },
  department: { headers: ['department', 'team'], kind: 'text' },
  person: { headers: ['person'], kind: 'text' },
  owner: { headers: ['owner', 'accountable', 'who'], kind: 'text' },
  kind: { headers: ['kind'], kind: 'text' },
  unit: { headers: ['unit'], kind: 'text' },
  goal: { headers: ['goal', 'target'], kind: 'text' },
  cadence: { headers: ['cadence', 'frequency'], kind: 'text' },
  drives: { headers: ['drives'], kind: 'text' },
  formula: { headers: ['formula'], kind: 'text' },
  group: { headers: ['group'], kind: 'text' },
  note: { headers: ['note', 'description'], kind: 'text' },
  summary: { headers: ['summary'], kind: 'text' },
  client_view: { headers: ['client_view'], kind: 'yes-no' },
  controllable: { headers: ['controllable'], kind: 'yes-no' },
  archived: { headers: ['archived'], kind: 'yes-no' },
  also_on: { headers: ['also_on'], kind: 'text' },
  also_group: { headers: ['also_group'], kind: 'text' },
} as const;

const levels = ['company', 'department', 'person'] as const;
const summaries = ['average', 'total'] as const;
const unitWords: Readonly<Record<string, Unit>> = {
  '%': 'percent',
  $: 'currency',
  money: 'currency',
  'yes/no': 'yes-no',
};
const cadenceWords: Readonly<Record<string, Cadence>> = {
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
  annual: 'yearly',
};

/** A word of a list, whatever its case; a problem of that column when it is none of them. */
function chosen<Word extends string>(
  column: string,
  text: string | null,
  words: readonly Word[],
  others: Readonly<Record<string, Word>> = {},
): Result<Word | null, RowProblem> {
  if (text === null) return ok(null);
  const key = text.trim().toLowerCase();
  const found = words.find((word) => word === key) ?? (Object.hasOwn(others, key) ? others[key] : undefined);
  const message = `${quoted(text)} is none of ${words.join(', ')}. Write one of them.`;
  return found === undefined ? err({ code: 'unknown-word', column, message }) : ok(found);
}

/** The metric that a row describes. */
export function metricOf(title: string, fields: Fields<typeof metricColumns>): Result<MetricLine, RowProblem> {
  const level = chosen('level', fields.level, levels);
  const kind = chosen('kind', fields.kind, kinds);
  const unit = chosen('unit', fields.unit, units, unitWords);
  const cadence = chosen('cadence', fields.cadence, cadences, cadenceWords);
  const summary = chosen('summary', fields.summary, summaries);
  for (const read of [level, kind, unit, cadence, summary]) if (!read.ok) return read;
  if (!level.ok || !kind.ok || !unit.ok || !cadence.ok || !summary.ok) return ok(null as never);
  const groups = namesIn(fields.also_group ?? '');
  return ok({
    holds: 'metric',
    title,
    level: level.value,
    department: fields.department,
    person: fields.person,
    owner: fields.owner,
    kind: kind.value,
    unit: unit.value,
    goal: fields.goal,
    cadence: cadence.value,
    drives: namesIn(fields.drives ?? ''),
    formula: fields.formula,
    group: fields.group,
    note: fields.note,
    summary: summary.value,
    clientView: fields.client_view,
    controllable: fields.controllable,
    archived: fields.archived,
    alsoOn: namesIn(fields.also_on ?? '').map((scorecard, at) => ({ scorecard, group: groups[at] ?? '' })),
  });
}

/** `metrics.csv`: one row a metric. */
export const metricsLayout = layoutOf({
  name: 'metrics',
  holds: 'metric',
  columns: {
    metric: { headers: ['metric'], kind: 'text', required: 'value' },
    ...metricColumns,
    level: { ...metricColumns.level, required: 'header' },
    unit: { ...metricColumns.unit, required: 'header' },
  },
  row: ({ metric, ...fields }) => metricOf(metric, fields),
});
