import type { GridColumn, GridGroup, GridRow } from '#kit/grid/grid-parts.ts';
import type { CellView } from '#kit/grid/cell-view.ts';

export interface SampleRow extends GridRow {
  readonly owner: string;
  readonly goal: string;
  readonly total: string;
  readonly calculated: boolean;
  readonly badge: string | null;
  readonly line: string;
}

export const groups: readonly GridGroup[] = [
  { id: 'win', name: 'Win the call', aside: '1 of 3 off last week' },
  { id: 'sell', name: 'Sell', aside: '1 of 4 off last week' },
  { id: 'produce', name: 'Produce', aside: '1 of 4 off last week' },
  { id: 'keep', name: 'Keep the money', aside: '1 of 3 off last week' },
];

const heads = [
  '17–23 Aug',
  '24–30 Aug',
  '31 Aug –6 Sep',
  '7–13 Sep',
  '14–20 Sep',
  '21–27 Sep',
  '28 Sep –4 Oct',
  '5–11 Oct',
  '12–18 Oct',
  '19–25 Oct',
  '26 Oct –1 Nov',
  '2–8 Nov',
  '9–15 Nov',
];

export const columns: readonly GridColumn[] = [
  ...heads.map((head, at) => ({ id: `w${at}`, name: head, head, newest: at === heads.length - 1 })),
  { id: 'now', name: '16–22 Nov', head: 'so far 16–22', running: true },
];

/** Each value with its marks: ▼ ▲ ✕ off goal, ? missing, ◆ real change, n note, g goal of that week. */
export const rows: readonly SampleRow[] = [
  {
    id: 'new-leads',
    name: 'New leads',
    group: 'win',
    owner: 'Priya Nair',
    goal: '≥ 36',
    total: '40.0',
    calculated: false,
    badge: null,
    line: '41 38 44 36 39 47 42 36 40 43 38 37 39 9',
  },
  {
    id: 'calls-missed',
    name: 'Calls missed',
    group: 'win',
    owner: 'Priya Nair',
    goal: '≤ 20 %',
    total: '34',
    calculated: false,
    badge: 'off 13 wk',
    line: '34▲ 31▲ 37▲ 33▲ 36▲ 29▲ 35▲ 38▲ 32▲ 34▲ 37▲ 33▲ 36▲ 31',
  },
  {
    id: 'reviews-posted',
    name: 'Reviews posted',
    group: 'win',
    owner: 'Priya Nair',
    goal: '≥ 3',
    total: '3.5',
    calculated: false,
    badge: null,
    line: '3 4 2▼n 5 3 3 4 3 2▼ 4 3 5 4 1',
  },
  {
    id: 'estimates-sent',
    name: 'Estimates sent',
    group: 'sell',
    owner: 'Marcus Bell',
    goal: '≥ 24',
    total: '23.1',
    calculated: false,
    badge: 'real change',
    line: '23 25 22 26 24 23 27 25 24 26 24 18▼n 13▼◆ 4',
  },
  {
    id: 'days-visit-to-estimate',
    name: 'Days, visit to estimate',
    group: 'sell',
    owner: 'Marcus Bell',
    goal: '≤ 3.0 d',
    total: '2.7',
    calculated: false,
    badge: null,
    line: '2.4 2.7 2.2 2.9 2.6 3.1▲ 2.5 2.8 2.4 2.6 2.9 2.7 2.8 2.9',
  },
  {
    id: 'close-rate-weeks',
    name: 'Close rate, 4 weeks',
    group: 'sell',
    owner: 'Marcus Bell',
    goal: '≥ 34 %',
    total: '36',
    calculated: true,
    badge: null,
    line: '37 38 36 35 34 36 37 38 39 37 36 35 36 –',
  },
  {
    id: 'work-sold',
    name: 'Work sold',
    group: 'sell',
    owner: 'Marcus Bell',
    goal: '≥ $44k',
    total: 'Σ632k',
    calculated: false,
    badge: null,
    line: '48k 51k 40k▼ 46k 56k 44k 48k 52k 61k 43k▼ 50k 46k 47k 12.4k',
  },
  {
    id: 'jobs-started',
    name: 'Jobs started',
    group: 'produce',
    owner: 'Luis Ortega',
    goal: '≥ 6',
    total: '6.2',
    calculated: false,
    badge: null,
    line: '6 7 5▼ 6g 8 6 7 6 5▼ 7 6 6 5▼ 2',
  },
  {
    id: 'crew-hours-against-quote',
    name: 'Crew hours against quote',
    group: 'produce',
    owner: 'Luis Ortega',
    goal: '95–105 %',
    total: '101',
    calculated: true,
    badge: null,
    line: '101 98 104 107▲ 99 96 103 102 100 104 98 97 102 –',
  },
  {
    id: 'touch-up-visits',
    name: 'Touch-up visits',
    group: 'produce',
    owner: 'Luis Ortega',
    goal: '≤ 2',
    total: '1.7',
    calculated: false,
    badge: 'missing',
    line: '2 1 3▲ 2 1 2 0 2 1 3▲ 2 1 ? 1',
  },
  {
    id: 'safety-walk-done',
    name: 'Safety walk done',
    group: 'produce',
    owner: 'Luis Ortega',
    goal: 'yes',
    total: '12/13',
    calculated: false,
    badge: null,
    line: 'yes yes yes no✕ yes yes yes yes yes yes yes yes yes –',
  },
  {
    id: 'cash-collected',
    name: 'Cash collected',
    group: 'keep',
    owner: 'Priya Nair',
    goal: '≥ $42k',
    total: 'Σ598k',
    calculated: false,
    badge: null,
    line: '44k 47k 43k 52k 41k▼ 45k 50k 43k 46k 45k 52k 44k 46k 18.0k',
  },
  {
    id: 'gross-margin-finished-jobs',
    name: 'Gross margin, finished jobs',
    group: 'keep',
    owner: 'Dana Whitfield',
    goal: '≥ 42 %',
    total: '42.0',
    calculated: false,
    badge: null,
    line: '42.3 43.1 40.8▼ 42.6 44.0 41.2▼ 42.9 43.4 42.1 40.6▼ 42.5 42.2 38.9▼n –',
  },
  {
    id: 'weeks-of-work-booked',
    name: 'Weeks of work booked',
    group: 'keep',
    owner: 'Luis Ortega',
    goal: '4–8 wk',
    total: '5.4',
    calculated: true,
    badge: null,
    line: '5.6 5.2 5.9 5.3 5.8 5.1 5.5 5.9 5.2 5.6 5.0 5.4 4.9 4.7',
  },
];

const missedBy = { '▼': 'too-low', '▲': 'too-high', '✕': 'not-done' } as const;

export function sampleCell(row: SampleRow, at: number): CellView {
  const written = row.line.split(' ')[at] ?? '';
  const text = written.replaceAll(/[▼▲✕?◆ng](?!o)/gu, '');
  const missed = Object.entries(missedBy).find(([mark]) => written.includes(mark))?.[1];
  const running = at === heads.length;
  const missing = written.includes('?');
  return {
    text,
    raw: text,
    state: running ? 'running' : missing ? 'missing' : missed ? 'off' : 'on',
    ...(missed ? { missed } : {}),
    signal: written.includes('◆'),
    note: written.endsWith('n'),
    ownGoal: written.endsWith('g'),
    ...(row.calculated ? { readOnly: `${row.name} is calculated.` } : {}),
    ...(row.goal === 'yes' ? { choices: ['yes', 'no'] } : {}),
  };
}
