import type { LineProblem } from '#features/scorecard/model/intake/line.ts';
import { checkIssue } from '#features/issues/model/issue.ts';
import { checkReason, checkPriority } from '#features/priorities/model/priority.ts';
import type { CommitmentLine } from '#features/todos/model/commitment-line.ts';
import { checkDue } from '#features/todos/model/due.ts';
import { checkSaid } from '#features/todos/model/todo.ts';
import type { Day } from '#lib/calendar/day.ts';
import { earliestDay } from '#lib/calendar/earliest-day.ts';
import { err, ok, type Result } from '#lib/result.ts';
import type { Ended, Settled } from './wanted.ts';

type Why = Pick<LineProblem, 'column' | 'text' | 'why'>;
type Checked = Pick<Settled, 'title' | 'note' | 'ended'>;

const wrong = (column: string, text: string | null, why: string) => err<Why>({ column, text, why });

/** Title and note as the room keeps them. */
function words({ kind, what, note }: CommitmentLine, today: Day): Result<{ title: string; note: string }, Why> {
  const told = note ?? '';
  if (kind === 'todo') {
    const said = checkSaid({ title: what, note: told });
    return said.ok ? said : wordsWrong(said.error.title, said.error.note, what, told);
  }
  if (kind === 'issue') {
    const said = checkIssue({ title: what, detail: told });
    if (said.ok) return ok({ title: said.value.title, note: said.value.detail });
    return wordsWrong(said.error.title, said.error.detail, what, told);
  }
  const said = checkPriority({ title: what, doneWhen: told, due: today });
  if (said.ok) return ok({ title: said.value.title, note: said.value.doneWhen });
  return wordsWrong(said.error.title, said.error.doneWhen, what, told);
}

const wordsWrong = (title: string | undefined, note: string | undefined, what: string, told: string) =>
  title === undefined ? wrong('note', told, note ?? '') : wrong('what', what, title);

const notYet = 'This day has not come yet. Correct the date.';
const tooEarly = 'This day is before 1970. Correct the date.';

function days({ created, due, done, closed }: CommitmentLine, today: Day): Why | null {
  for (const [column, day] of Object.entries({ created, done, closed })) {
    if (day === null) continue;
    if (day > today) return { column, text: day, why: notYet };
    if (day < earliestDay) return { column, text: day, why: tooEarly };
  }
  const checked = due === null ? ok(due) : checkDue(due, today);
  return checked.ok ? null : { column: 'due', text: due, why: 'This day is not within ten years. Correct the date.' };
}

const endings: Readonly<Record<CommitmentLine['kind'], readonly CommitmentLine['outcome'][]>> = {
  todo: [],
  issue: ['dropped'],
  priority: ['dropped', 'not-done'],
};

const nouns = { todo: 'A to-do', issue: 'An issue', priority: 'A priority' } as const;

/** How it ended, if the file says that it did. */
function ending({ kind, due, done, closed, outcome, reason }: CommitmentLine, today: Day): Result<Ended | null, Why> {
  const why = checkReason(reason ?? '');
  if (!why.ok) return wrong('reason', reason, why.error.message);
  if (outcome === null) return ok(done === null ? null : { outcome: 'done', over: done, reason: why.value });
  if (done !== null) return wrong('outcome', outcome, 'It has a day on which it was done, too. Clear one of the two.');
  if (!endings[kind].includes(outcome)) {
    return wrong(
      'outcome',
      outcome,
      `${nouns[kind]} does not end like this. Clear it, or write ${endings[kind].join(', ') || 'the day it was done'}.`,
    );
  }
  const last = due !== null && due < today ? due : today;
  return ok({ outcome, over: closed ?? last, reason: why.value });
}

/** The words and days of a line by the rules of its room; the first that is wrong is told. */
export function checkLine(line: CommitmentLine, today: Day): Result<Checked, Why> {
  const said = words(line, today);
  if (!said.ok) return said;
  const day = days(line, today);
  if (day !== null) return err(day);
  const ended = ending(line, today);
  return ended.ok ? ok({ ...said.value, ended: ended.value }) : ended;
}
