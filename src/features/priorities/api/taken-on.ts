import type { Day } from '#lib/calendar/day.ts';
import type { MemberId } from '#lib/ids.ts';
import type { Room } from '#server/context.ts';
import type { Priority } from '../contract/priority.ts';
import { countOpenPriorities, readPriorities } from '../store/priority.ts';
import { answerOf, placedOf, readerOf } from './found.ts';

/**
 * What somebody committed to: due since that day, or still open. `all` holds also what the reader may not read, to be
 * counted alone. Whoever asks has seen to it that the reader may read of this person.
 */
export async function committedBy(
  room: Room,
  ownerId: MemberId,
  since: Day,
): Promise<{ readonly all: readonly Priority[]; readonly items: Priority[] }> {
  const { companyId, timeZone } = room.ground;
  const rows = await readPriorities(room.scope, companyId, { ownerId, from: since, withOpen: true });
  const mayRead = await readerOf(room);
  const answers = rows.map((row) => answerOf(row, timeZone));
  return { all: answers, items: answers.filter((_, at) => rows[at] && mayRead(placedOf(rows[at]))) };
}

/** How many everybody has open; whoever asks has seen to whose the reader may read. */
export const openPriorityCounts = ({ scope, ground }: Room): Promise<ReadonlyMap<MemberId, number>> =>
  countOpenPriorities(scope, ground.companyId);
