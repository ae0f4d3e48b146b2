import { type Day, day } from '#lib/calendar/day.ts';
import { dealList } from './deal-list.ts';
import { ledgerFile } from './ledger-file.ts';
import { phoneLog } from './phone-log.ts';
import { scorecardFiles } from './scorecard-files.ts';
import { changesFile, commitmentFile, standingFiles } from './standing-files.ts';
import { workFiles } from './work-files.ts';

/** The days on which it turned. */
const story = {
  log: day('2026-07-20'),
  year: day('2025-11-17'),
  books: day('2025-05-01'),
  work: day('2026-05-04'),
  away: day('2026-11-02'),
  answered: day('2026-11-30'),
} as const;

/**
 * What a painting contractor has in the drawer: the exports of the telephone, the sales list, hours, jobs, books and weekly
 * numbers, as files by their names. Three of five calls ring out, most of them at noon and while the office is on site; from
 * the end of November an answering service takes them. The same day gives the same files, and a later one only adds to them.
 * @param until the first day that is not in them.
 */
export function paintingRoom(until: Day): Readonly<Record<string, string>> {
  return {
    ...standingFiles,
    'calls.csv': phoneLog(story.log, until, story.answered),
    'deals.csv': dealList(story.year, until),
    ...workFiles(story.work, until),
    'pnl.csv': ledgerFile(story.books, until),
    ...scorecardFiles(story.year, until, story.away),
    'commitments.csv': commitmentFile(story.log, until),
    ...(story.answered < until ? { 'changes.csv': changesFile(story.answered) } : {}),
  };
}
