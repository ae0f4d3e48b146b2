import type { At, LineProblem } from '#features/scorecard/model/intake/line.ts';
import { checkMilestoneTitle } from '#features/priorities/model/priority.ts';
import { checkDue } from '#features/todos/model/due.ts';
import type { MilestoneLine } from '#features/todos/model/commitment-line.ts';
import { nameKey } from '#lib/name-key.ts';
import { quoted } from '#lib/text.ts';
import type { CommitmentPlan, Here, Standing, StepHere, Wanted, WantedStep } from './wanted.ts';

export interface StepAt {
  readonly at: At;
  readonly file: number;
  readonly line: MilestoneLine;
}

type Steps = CommitmentPlan['steps'] & { readonly problems: readonly LineProblem[] };

/** As many as a priority takes on the screen. */
const most = 50;

/** The latest of a title: files know a step's priority by nothing else. */
function latestByTitle<One extends Wanted | Here>(all: readonly One[]): ReadonlyMap<string, One> {
  const sorted = all.toSorted((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1));
  return new Map(sorted.map((one) => [nameKey(one.title), one]));
}

function checked(
  line: MilestoneLine,
  today: Standing['today'],
): { title: string } | Pick<LineProblem, 'column' | 'text' | 'why'> {
  const title = checkMilestoneTitle(line.what);
  if (!title.ok) return { column: 'Title', text: line.what, why: title.error.message };
  if (line.done !== null && line.done > today) {
    return { column: 'Completed On', text: line.done, why: 'This day has not come yet. Correct the date.' };
  }
  const due = line.due === null ? null : checkDue(line.due, today);
  if (due?.ok === false)
    return { column: 'Due Date', text: line.due, why: 'This day is not within ten years. Correct the date.' };
  return { title: title.value };
}

/** The steps of priorities: of those that the same file brings, else of those that are here. */
export function planSteps(
  lines: readonly StepAt[],
  { bring, paired }: { readonly bring: readonly Wanted[]; readonly paired: readonly Here[] },
  { here, steps, today }: Pick<Standing, 'here' | 'steps' | 'today'>,
): Steps {
  const out = {
    bring: [] as WantedStep[],
    finish: [] as Steps['finish'][number][],
    same: 0,
    problems: [] as LineProblem[],
  };
  const known = latestByTitle(here.filter(({ kind }) => kind === 'priority'));
  const along = latestByTitle([...bring, ...paired].filter(({ kind }) => kind === 'priority'));
  const standing = new Map(
    [...Map.groupBy(steps, ({ priorityId }) => priorityId)].map(([id, some]) => [id, [...some]]),
  );
  const counts = new Map<Wanted | Here, number>();
  for (const { at, line } of lines) {
    const good = checked(line, today);
    if (!('title' in good)) {
      out.problems.push({ ...at, ...good });
      continue;
    }
    const of = along.get(nameKey(line.of)) ?? known.get(nameKey(line.of));
    if (of === undefined) {
      const why = `No priority is called ${quoted(line.of, 60)}, here or in these files.`;
      out.problems.push({ ...at, column: 'Rock', text: line.of, why });
      continue;
    }
    const there = 'id' in of ? (standing.get(of.id) ?? []) : [];
    const place = there.findIndex((step) => nameKey(step.title) === nameKey(good.title));
    const [found] = place < 0 ? [] : there.splice(place, 1);
    if (found) {
      if (found.doneOn === null && line.done !== null) out.finish.push({ here: found, doneOn: line.done });
      else out.same += 1;
      continue;
    }
    const before = counts.get(of) ?? ('id' in of ? countOf(steps, of) : 0);
    if (before >= most) {
      out.problems.push({
        ...at,
        column: 'Title',
        text: good.title,
        why: `A priority takes ${most} milestones, and this one has them.`,
      });
      continue;
    }
    counts.set(of, before + 1);
    out.bring.push({
      at,
      of,
      title: good.title,
      due: line.due ?? of.due ?? today,
      doneOn: line.done,
      position: before + 1,
    });
  }
  return out;
}

const countOf = (steps: readonly StepHere[], { id }: Here) =>
  steps.filter(({ priorityId }) => priorityId === id).length;
