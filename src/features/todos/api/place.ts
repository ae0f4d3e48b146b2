import { allow } from '#features/accounts/api/allow.ts';
import { findPerson, findTeam } from '#features/accounts/api/present.ts';
import { can, refusal } from '#features/accounts/model/permission.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import type { MeetingId, MemberId, TeamId } from '#lib/ids.ts';
import { invalid, notFound, Refusal } from '#lib/refusal.ts';
import type { Room } from '#server/context.ts';
import { mayGive } from '../model/leave.ts';
import { isMeetingFor } from '../store/meeting.ts';

/** Refused where there is no such team, or where the person does not see what it has to do. */
export async function checkTeam(room: Room, teamId: TeamId): Promise<void> {
  allow(room, 'ownTodo');
  const { ownTeam } = await findTeam(room, teamId);
  if (!can(room.me, 'readTeamWork', { ownTeam })) throw notFound('team');
}

/** Refused where there is no such meeting of the team, or of the one who asks. */
export async function checkMeeting(
  { scope, ground, me }: Room,
  meeting: MeetingId,
  team: TeamId | null,
): Promise<void> {
  const found = await isMeetingFor(scope, ground.companyId, meeting, { team, member: me.memberId });
  if (!found) throw notFound('meeting');
}

/** Refused where it cannot be given to this person, by the one who asks or by anybody. */
export async function checkOwner(room: Room, ownerId: MemberId): Promise<void> {
  const person = await findPerson(room, ownerId);
  const { name, role, left } = person;
  const instead = 'Choose somebody else. Nothing was stored.';
  if (left) throw invalid({ ownerId: `${name} left the company. ${instead}` });
  const words = wordsFor(room.ground.words);
  if (!can({ role }, 'ownTodo'))
    throw invalid({ ownerId: words.fill(`${name} is a guest, who has no {todo.many}. ${instead}`) });
  if (!mayGive(room.me, person)) throw new Refusal('FORBIDDEN', refusal('giveTodo', words));
}

/** What is private is one's own alone. */
export function checkPrivate(room: Room, todo: { owner: string; team: string | null; private: boolean }): void {
  if (!todo.private) return;
  const words = wordsFor(room.ground.words);
  if (todo.team !== null) {
    throw invalid({ private: words.fill('A {todo} of a team is seen by the team. Take it out of the team first.') });
  }
  if (todo.owner !== room.me.memberId) {
    throw invalid({ private: words.fill('Only a {todo} of your own can be private: who does it must see it.') });
  }
}
