import { harmless, type Output, tableOf } from '#cli/output.ts';
import type { Counts, Preview } from '../contract/import.ts';
import { commitmentWords } from '../model/commitments/counted.ts';

const MOST_TOLD = 20;

/** The option that answers each question. */
export const answers: Readonly<Record<Preview['questions'][number]['asks'], string>> = {
  year: '--year 2026',
  decimal: '--decimal point or --decimal comma',
  dates: '--dates mdy or --dates dmy',
  owner: '--owner "Ann Lee", or for one name alone --person "A. Lee=Ann Lee"',
  team: '--team "Leadership", or --team personal for what has no team',
  combine: '--combine sum, average or last',
  mapping: 'the page for imports, where the columns are chosen by hand',
};

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `2 new metrics, …; 26 new numbers, …; 2 goals`, and as much of to-dos, priorities and issues as there is. */
export function countsText(counts: Counts): string {
  const { metricsNew, metricsChanged, valuesNew, valuesChanged, valuesSame, goalsNew, changesNew } = counts;
  const commitments = commitmentWords(counts);
  const numbers = [
    `${counted(metricsNew, 'new metric')}, ${counted(metricsChanged, 'changed metric')}`,
    `${counted(valuesNew, 'new number')}, ${valuesChanged} changed, ${valuesSame} the same`,
    counted(goalsNew, 'goal'),
    ...(changesNew > 0 ? [counted(changesNew, 'declared change')] : []),
  ];
  const hasNumbers = metricsNew + metricsChanged + valuesNew + valuesChanged + valuesSame + goalsNew + changesNew > 0;
  return [...(hasNumbers || commitments === '' ? numbers : []), ...(commitments === '' ? [] : [commitments])].join(
    '; ',
  );
}

/** What the files are and what of them cannot be used, beside what was asked for. */
export function tell(output: Output, preview: Preview): void {
  for (const { name, layout, reason, rows } of preview.files) {
    output.tell(
      `${harmless(name)}: ${layout === null ? harmless(reason) : `${harmless(layout)}, ${counted(rows, 'row')}`}`,
    );
  }
  for (const { file, row, column, text, why } of preview.problems.slice(0, MOST_TOLD)) {
    const where = [harmless(file), row === null ? '' : `row ${row}`, column ?? '', text ?? ''].filter(
      (part) => part !== '',
    );
    output.tell(`${output.paint('yellow', where.map(harmless).join(', '))}: ${harmless(why)}`);
  }
  const more = preview.problemCount - MOST_TOLD;
  if (more > 0) output.tell(`And ${counted(more, 'more row')} that cannot be used.`);
}

const metricColumns = [
  { title: 'Metric' },
  { title: 'Owner' },
  { title: 'Numbers', align: 'right' as const },
  { title: 'From' },
  { title: 'To' },
  { title: '' },
];
const commitmentColumns = ['What', 'Title', 'Owner', 'Team', 'Made', 'Over', ''].map((title) => ({ title }));
const kinds = { todo: 'to-do', priority: 'priority', issue: 'issue' } as const;

/** What would become of each metric, to-do, priority and issue. */
export function print(output: Output, { metrics, commitments, remarks, counts }: Preview): void {
  const rows = metrics.map((one) => [
    harmless(one.title),
    harmless(one.owner),
    String(one.values),
    one.from ?? '',
    one.to ?? '',
    one.exists ? '' : 'new',
  ]);
  if (rows.length > 0) output.print(tableOf(metricColumns, rows));
  const taken = commitments.map((one) => [
    kinds[one.kind],
    harmless(one.title),
    harmless(one.owner),
    harmless(one.team),
    one.made,
    one.over ?? '',
    one.becomes,
  ]);
  if (taken.length > 0) output.print(tableOf(commitmentColumns, taken));
  for (const remark of remarks) output.print(harmless(remark));
  output.print(`${countsText(counts)}.`);
}
