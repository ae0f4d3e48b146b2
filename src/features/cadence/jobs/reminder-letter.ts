import { can } from '#features/accounts/model/permission.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import { prioritiesOf } from '#features/priorities/api/priority.ts';
import { todosOf } from '#features/todos/api/todo-list.ts';
import { addDays, type Day, type Weekday, weekdayOf } from '#lib/calendar/day.ts';
import { lastClosedPeriod, periodEnd, periodLabel, periodOf } from '#lib/calendar/period.ts';
import type { TeamId } from '#lib/ids.ts';
import type { Reading } from '#server/context.ts';
import { digestLetter } from '../mail/digest.ts';
import type { LetterFrame, LetterText } from '../mail/letter.ts';
import { missingNumbersLetter } from '../mail/missing-numbers.ts';
import { todoDueLetter } from '../mail/todo-due.ts';
import { type DueReminder, numbersWeekday } from '../model/reminder/due.ts';
import { missingNumbersOf, readWeek } from './week-reading.ts';

export interface Asked {
  /** As the reader: it holds what they may see, and nothing else. */
  readonly room: Reading;
  readonly day: Day;
  readonly frame: LetterFrame;
  readonly meetsOn: ReadonlyMap<TeamId, Weekday>;
}

async function openTodos(room: Reading) {
  if (!can(room.me, 'ownTodo')) return [];
  return (await todosOf(room, { ownerId: room.me.memberId })).items;
}

async function openPriorities(room: Reading): Promise<string[]> {
  if (!can(room.me, 'ownPriority')) return [];
  const all = await prioritiesOf(room, { ownerId: room.me.memberId });
  return all.filter(({ outcome }) => outcome === null).map(({ title }) => title);
}

/**
 * The numbers of teams that meet on the next day, and on the usual day those of everything else: of the week that is the
 * last one closed tomorrow. A meeting on the first day of a week looks at the week that ends on the evening before.
 */
async function missingNumbers({ room, day, frame, meetsOn }: Asked): Promise<LetterText | null> {
  const { calendar } = room.ground;
  const week = lastClosedPeriod(addDays(day, 1), 'weekly', calendar);
  const meetingOf = (teamId: TeamId | null) => (teamId === null ? null : (meetsOn.get(teamId) ?? null));
  const missing = (await missingNumbersOf(room, week)).filter(
    ({ teamId }) => numbersWeekday(meetingOf(teamId), calendar.firstDayOfWeek) === weekdayOf(day),
  );
  if (missing.length === 0) return null;
  return missingNumbersLetter(frame, {
    titles: missing.map(({ title }) => title),
    week: periodLabel(week, 'weekly', calendar),
    meetsTomorrow: missing.some(({ teamId }) => meetingOf(teamId) !== null),
  });
}

async function todosDue({ room, day, frame }: Asked): Promise<LetterText | null> {
  const open = await openTodos(room);
  const titles = open.filter(({ due }) => due === day).map(({ title }) => title);
  if (titles.length === 0) return null;
  const overdue = open.filter(({ due }) => due < day).length;
  return todoDueLetter(frame, { day, titles, overdue, words: wordsFor(room.ground.words) });
}

async function digest({ room, day, frame }: Asked): Promise<LetterText | null> {
  const last = periodEnd(periodOf(day, 'weekly', room.ground.calendar), 'weekly');
  const todos = (await openTodos(room)).filter(({ due }) => due <= last);
  return digestLetter(frame, {
    week: await readWeek(room),
    todos: todos.toSorted((one, other) => one.due.localeCompare(other.due)),
    overdue: todos.filter(({ due }) => due < day).length,
    priorities: await openPriorities(room),
    words: wordsFor(room.ground.words),
  });
}

const written = { digest, 'missing-numbers': missingNumbers, 'todo-due': todosDue } as const;

/** What a reader is reminded of; null where there is nothing. */
export const reminderLetter = (kind: DueReminder['kind'], asked: Asked): Promise<LetterText | null> =>
  written[kind](asked);
