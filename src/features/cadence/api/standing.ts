import { reportsOf } from '#features/accounts/api/present.ts';
import type { MemberId } from '#lib/ids.ts';
import type { Room } from '#server/context.ts';

/** How the one who asks stands to somebody. */
export async function standingTo(room: Room, memberId: MemberId): Promise<{ own: boolean; report: boolean }> {
  const own = memberId === room.me.memberId;
  return { own, report: !own && (await reportsOf(room)).has(memberId) };
}
