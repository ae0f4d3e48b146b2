import { addDays, type Day } from '#lib/calendar/day.ts';
import { drawFrom } from '../draw.ts';
import { csvFile, oneOf, type Row } from './table.ts';

/** What hardly changes: who they are and how they work. */
export const standingFiles: Readonly<Record<'company.csv' | 'processes.csv', string>> = {
  'company.csv': csvFile('key,value', [
    ['name', 'Harbor & Pine Painting'],
    ['time_zone', 'America/New_York'],
    ['currency', 'USD'],
    ['week_starts_on', 'monday'],
    ['staffed_hours', 'mon-fri 08:00-17:00'],
    ['lead_share', '0.44'],
    ['owner', 'Dana Whitcomb'],
  ]),
  'processes.csv': csvFile('process,department,owner,can_run,documented,followed,metric,reviewed_on', [
    [
      'Visit to estimate',
      'Sales',
      'Marcus Bell',
      'Marcus Bell; Tess Lindgren',
      'yes',
      '31 of 40',
      'Estimates sent',
      '2026-08-03',
    ],
    ['Price a large job', 'Sales', 'Dana Whitcomb', 'Dana Whitcomb', 'no', '', '', ''],
    ['Answer the telephone', 'Office', 'Priya Nair', 'Priya Nair', 'no', '', '', ''],
    [
      'Hand a job to the crew',
      'Production',
      'Luis Ortega',
      'Luis Ortega; Jo Kessler',
      'yes',
      '36 of 40',
      'Crew hours against quote',
      '2026-06-15',
    ],
    [
      'Walk the finished job',
      'Production',
      'Luis Ortega',
      'Luis Ortega; Ana Duarte',
      'yes',
      '22 of 40',
      'Gross margin, finished jobs',
      '2026-06-15',
    ],
    ['Invoice and collect', 'Office', 'Priya Nair', 'Priya Nair; Ruth Okafor', 'yes', '19 of 20', '', '2026-09-07'],
  ]),
};

const people = ['Marcus Bell', 'Luis Ortega', 'Priya Nair', 'Ruth Okafor'] as const;

/** Weekly to-dos, of which three in four are done in time. */
export function commitmentFile(from: Day, until: Day): string {
  const rows: Row[] = [];
  for (let created = from; created < until; created = addDays(created, 7)) {
    const draw = drawFrom(`painting to-dos ${created}`);
    for (let place = 1; place <= 5; place += 1) {
      const who = oneOf(people, draw);
      const done = addDays(created, 3 + Math.floor(draw.uniform() * 4));
      const isDone = draw.uniform() < 0.72;
      rows.push([
        'todo',
        `To-do ${created.slice(2)}-${place}`,
        who,
        created,
        addDays(created, 7),
        isDone && done < until ? done : '',
      ]);
    }
  }
  return csvFile('kind,what,who,created,due,done', rows);
}

/** What was changed on purpose, as far as it is known by then. */
export const changesFile = (answered: Day): string =>
  csvFile('date,what,subject', [[answered, 'An answering service takes what the office does not', 'Missed calls']]);
