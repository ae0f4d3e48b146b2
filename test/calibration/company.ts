import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { csvLine } from '#features/imports/files/csv-writing.ts';
import { addDays, type Day, day } from '#lib/calendar/day.ts';
import { booksFile } from './books.ts';
import { callsFile } from './calls.ts';
import { chanceFrom } from './chance.ts';
import { clientNames, clientsFile, surveysFile } from './clients.ts';
import { dealsFile, generateDeals, usualDeals } from './deals.ts';
import { engagementFiles } from './engagement.ts';
import { type Frame, owner, type Rows, type Wrong } from './frame.ts';
import { commitmentsFile, meetingsFile, processesFile, toolsFile } from './running.ts';
import { scorecardFiles } from './scorecard.ts';
import { workFiles } from './work.ts';

export const companyName = 'Harbor Painting';

/** Of new callers, as a share; the owner guesses it, by round numbers. */
export const leads = 0.42;

/** Where nothing else is said, any day of two years. */
export function frameOf(seed: number, wrong: Wrong | null): Frame {
  const chance = chanceFrom(seed);
  const asOf: Day = addDays(day('2025-01-06'), chance.whole(0, 700));
  return { asOf, chance, wrong, season: chance.between(0, 2 * Math.PI) };
}

function companyFile({ chance }: Frame): Rows {
  const guess = (share: number) => `${Math.max(5, 5 * Math.round(20 * (share + 0.06 * chance.normal())))}%`;
  return [
    ['key', 'value'],
    ['name', companyName],
    ['time_zone', 'America/New_York'],
    ['currency', 'USD'],
    ['week_starts_on', 'monday'],
    ['staffed_hours', 'mon-fri 08:00-17:00'],
    ['average_job_value', Math.round(chance.lognormal(usualDeals.value, 0.12) / 100) * 100],
    ['lead_share', guess(leads)],
    ['close_rate', guess(usualDeals.won)],
    ['owner', owner],
  ];
}

/** All files of one company, by name. */
export function generateCompany(frame: Frame): ReadonlyMap<string, Rows> {
  const deals = generateDeals(frame, clientNames);
  const engagement = engagementFiles(frame, companyName);
  const work = workFiles(frame, deals, clientNames[3] ?? '');
  const time = ['date', 'person', 'client', 'project', 'hours', 'billable', 'category'];
  return new Map([
    ['company.csv', companyFile(frame)],
    ...scorecardFiles(frame),
    ['calls.csv', callsFile(frame)],
    ['deals.csv', dealsFile(deals)],
    ['clients.csv', clientsFile(frame)],
    ['surveys.csv', surveysFile(frame)],
    ['time.csv', [time, ...work.time, ...engagement.time]],
    ['projects.csv', work.projects],
    ['engagements.csv', engagement.engagements],
    ['pnl.csv', booksFile(frame)],
    ['processes.csv', processesFile(frame)],
    ['commitments.csv', commitmentsFile(frame)],
    ['meetings.csv', meetingsFile(frame)],
    ['tools.csv', toolsFile(frame)],
  ]);
}

export async function writeCompany(folder: string, files: ReadonlyMap<string, Rows>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, rows] of files) {
    await writeFile(path.join(folder, name), rows.map((row) => csvLine(row)).join(''));
  }
}
