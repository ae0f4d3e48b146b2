import type { Todo } from '../contract/todo.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { MemberId } from '#lib/ids.ts';
import type { Room } from '#server/context.ts';
import { countOpenTodos, readTakenOn } from '../store/taken-on.ts';
import { seenOf, todoOf } from './todo-answer.ts';

/** What somebody took on, as far as it counts for everybody alike. */
interface TakenOn {
  readonly due: Day;
  readonly doneOn: Day | null;
  readonly carried: number;
}

/**
 * What somebody took on: first due since that day, or still open. What is private is in neither list, so that the person
 * and whom they report to read the same; what the reader does not see is in `all` alone, without a word of it. Whoever
 * asks has seen to it that the reader may read of this person.
 */
export async function takenOnBy(
  room: Room,
  ownerId: MemberId,
  since: Day,
): Promise<{ readonly all: readonly TakenOn[]; readonly items: Todo[] }> {
  const rows = await readTakenOn(room.scope, room.ground.companyId, ownerId, since);
  return {
    all: rows.map((row) => ({ due: row.first_due as Day, doneOn: row.done_on as Day | null, carried: row.carried })),
    items: seenOf(room, rows).map(todoOf),
  };
}

/** How many everybody has open, without what is private; whoever asks has seen to whose the reader may read. */
export const openTodoCounts = ({ scope, ground }: Room): Promise<ReadonlyMap<MemberId, number>> =>
  countOpenTodos(scope, ground.companyId);
