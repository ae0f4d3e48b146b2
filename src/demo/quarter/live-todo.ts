import { todoApi } from '#features/todos/api/routes.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import type { TodoId } from '#lib/ids.ts';
import { drawFrom } from '../draw.ts';
import type { Stage } from './stage.ts';
import type { TodoPlan } from './quarter-plan.ts';

const slowest = 5;
/** By the clock of the company. */
const afterWork = 17;

/** Its owner ticks it as many days later as the plan says, or a few where it says nothing. */
export function tickLater(
  { seed, cast, diary }: Stage,
  { title, owner, days }: TodoPlan,
  todoId: TodoId,
  made: Day,
): void {
  if (days === null) return;
  const after = days ?? 1 + Math.floor(drawFrom(`${seed} ${title}`).uniform() * slowest);
  const at = cast.momentOf(addDays(made, after), afterWork);
  diary.at(at, async () => {
    const { companyId } = cast;
    const as = cast.as(owner, at);
    // Meetings carry it on meanwhile.
    const { version } = await todoApi.read(as, { companyId, todoId });
    await todoApi.tick(as, { companyId, todoId, seenVersion: version });
  });
}
