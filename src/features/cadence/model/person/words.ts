import { dateLabel, type Day, daysBetween, yearOf } from '#lib/calendar/day.ts';
import { type Keeping, keepingOf, type Promised } from './kept.ts';

/** `12 Nov`, with the year where it is another one. */
export const dayWords = (day: Day, today: Day): string => dateLabel(day, yearOf(day) !== yearOf(today));

/** `due 12 Nov, done 11 Nov`, `due 5 Nov, done 9 Nov, 4 days later`, `due 5 Nov, not done`. */
export function promiseWords({ due, doneOn }: Promised, today: Day): string {
  const by = `due ${dayWords(due, today)}`;
  if (doneOn === null) return due < today ? `${by}, not done` : by;
  const days = daysBetween(due, doneOn);
  const late = days <= 0 ? '' : `, ${days} ${days === 1 ? 'day' : 'days'} later`;
  return `${by}, done ${dayWords(doneOn, today)}${late}`;
}

/** What became of what was promised, what asks for a look first. */
const keepings = [
  ['missed', 'Not done by their day'],
  ['later', 'Done later'],
  ['ahead', 'Their day is still to come'],
  ['kept', 'Done by their day'],
] as const satisfies readonly (readonly [Keeping, string])[];

/** Parted by what became of it; groups of nothing are left out. */
export function partedBy<One>(
  all: readonly One[],
  promised: (one: One) => Promised,
  today: Day,
): readonly { readonly keeping: Keeping; readonly title: string; readonly items: readonly One[] }[] {
  return keepings
    .map(([keeping, title]) => ({
      keeping,
      title,
      items: all.filter((one) => keepingOf(promised(one), today) === keeping),
    }))
    .filter(({ items }) => items.length > 0);
}

/** `7 people in 2 teams.`; who left is not counted. */
export function peopleAnswer(people: readonly { readonly left: boolean }[], teams: number): string {
  const n = people.filter(({ left }) => !left).length;
  return `${n} ${n === 1 ? 'person' : 'people'} in ${teams} ${teams === 1 ? 'team' : 'teams'}.`;
}

/** `4 to-dos and 2 priorities open`; `nothing open`. @param word the company's word for so many. */
export function openWords(
  { todos, priorities }: { readonly todos: number; readonly priorities: number },
  word: (what: 'todo' | 'priority', count: number) => string,
): string {
  const parts = [
    ...(todos > 0 ? [`${todos} ${word('todo', todos)}`] : []),
    ...(priorities > 0 ? [`${priorities} ${word('priority', priorities)}`] : []),
  ];
  return parts.length === 0 ? 'nothing open' : `${parts.join(' and ')} open`;
}
