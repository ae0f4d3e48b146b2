import { addDays, type Day } from '#lib/calendar/day.ts';
import { drawFrom } from '../draw.ts';
import { csvFile, type Row } from './table.ts';

interface Line {
  readonly title: string;
  readonly owner: string;
  readonly kind: 'activity' | 'leading' | 'lagging';
  readonly unit: 'number' | 'currency' | 'percent';
  readonly goal: string;
  readonly drives: string;
  readonly level: number;
  readonly spread: number;
}

const lines: readonly Line[] = [
  {
    title: 'Site visits done',
    owner: 'Marcus Bell',
    kind: 'activity',
    unit: 'number',
    goal: '>= 26',
    drives: 'Estimates sent',
    level: 28,
    spread: 2,
  },
  {
    title: 'Estimates sent',
    owner: 'Marcus Bell',
    kind: 'leading',
    unit: 'number',
    goal: '>= 24',
    drives: 'Work sold',
    level: 24.5,
    spread: 1.8,
  },
  {
    title: 'Work sold',
    owner: 'Marcus Bell',
    kind: 'lagging',
    unit: 'currency',
    goal: '>= 44000',
    drives: '',
    level: 47_000,
    spread: 5_500,
  },
  {
    title: 'Crew hours against quote',
    owner: 'Luis Ortega',
    kind: 'leading',
    unit: 'percent',
    goal: '<= 100%',
    drives: 'Gross margin, finished jobs',
    level: 106,
    spread: 3,
  },
  {
    title: 'Gross margin, finished jobs',
    owner: 'Luis Ortega',
    kind: 'lagging',
    unit: 'percent',
    goal: '>= 42%',
    drives: '',
    level: 43.5,
    spread: 1.6,
  },
  {
    title: 'Reviews posted',
    owner: 'Priya Nair',
    kind: 'leading',
    unit: 'number',
    goal: '>= 3',
    drives: 'Work sold',
    level: 4.4,
    spread: 1.1,
  },
];

/** For five weeks from then on, one of the two who write estimates was on a large bid. */
const away = { title: 'Estimates sent', weeks: 5, left: 0.55 } as const;

/** The weekly numbers of the company, one row a week. */
export function scorecardFiles(
  from: Day,
  until: Day,
  awayFrom: Day,
): Readonly<Record<'metrics.csv' | 'values.csv', string>> {
  const metrics = lines.map(
    ({ title, owner, kind, unit, goal, drives }): Row => [title, 'company', owner, kind, unit, goal, 'weekly', drives],
  );
  const values = lines.flatMap(({ title, level, spread }) => {
    const draw = drawFrom(`painting week ${title}`);
    const rows: Row[] = [];
    for (let week = from; addDays(week, 7) <= until; week = addDays(week, 7)) {
      const isAway = title === away.title && week >= awayFrom && week < addDays(awayFrom, 7 * away.weeks);
      const amount = Math.max(0, level * (isAway ? away.left : 1) + spread * draw.normal());
      rows.push([title, week, level > 1000 ? Math.round(amount / 10) * 10 : Math.round(amount)]);
    }
    return rows;
  });
  return {
    'metrics.csv': csvFile('metric,level,owner,kind,unit,goal,cadence,drives', metrics),
    'values.csv': csvFile('metric,date,value', values),
  };
}
