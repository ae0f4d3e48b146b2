import { dayIn } from '#lib/calendar/day.ts';
import type { MeetingId, MemberId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { ApiOf, Room } from '#server/context.ts';
import type { MeetingRecap, recapRoutes } from '../contract/recap.ts';
import { countedIn } from '../model/clock.ts';
import type { MeetingRow } from '../store/meeting.ts';
import { readNotes } from '../store/note.ts';
import { readPeople } from '../store/person.ts';
import { type PointRow, readPoints } from '../store/point.ts';
import { readHeardIn, readMessagesOf, readNames, readSolvedIn, readTodosMadeIn } from '../store/recap.ts';
import { attendeeOf, meetingOf } from './answer.ts';
import { findMeeting } from './attending.ts';

const minute = 60_000;

/** How who put it there sees it, then how the other one does. */
function viewsIn({ member_id, view, other_view }: PointRow, names: ReadonlyMap<string, string>) {
  const other = [...names.keys()].find((id) => id !== member_id) ?? '';
  const said = [
    { memberId: member_id as MemberId, words: view },
    { memberId: other as MemberId, words: other_view },
  ];
  return said
    .filter(({ words }) => words !== '')
    .map(({ memberId, words }) => ({ memberId, name: names.get(memberId) ?? '', words }));
}

/** For whoever may be in the meeting; the caller has asked. Refused of one that was never opened. */
export async function recapIn({ scope, ground }: Room, row: MeetingRow): Promise<MeetingRecap> {
  const { companyId, timeZone } = ground;
  const meeting = row.meeting_id as MeetingId;
  if (row.opened_at === null) {
    throw invalid({ meetingId: 'This meeting was not opened, so there is nothing to tell of it yet.' });
  }
  const names = await readNames(scope, companyId, meeting);
  const people = await readPeople(scope, companyId, meeting);
  const { agendaId, teamId, kind, name, state, sections, spent, endedAt } = meetingOf(row);
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const points = row.kind === 'owner-operator' ? await readPoints(scope, companyId, meeting) : [];
  return {
    meetingId: meeting,
    agendaId,
    teamId,
    kind,
    name,
    state,
    openedAt: row.opened_at.toISOString(),
    endedAt,
    heldOn: dayIn(row.opened_at.getTime(), timeZone),
    minutesPlanned: sections.reduce((sum, { minutes }) => sum + minutes, 0),
    minutesUsed: Math.round(countedIn({ sections, spent }) / minute),
    people: people.map((person) => {
      const { memberId, presence, minutesLate, told, rating, ratingNote } = attendeeOf(
        row,
        person,
        state === 'concluded',
      );
      return { memberId, name: names.get(memberId) ?? '', presence, minutesLate, told, rating, ratingNote };
    }),
    solved: (await readSolvedIn(scope, companyId, row)).map(({ solutions, ...issue }) => ({
      ...issue,
      solutions: [...solutions],
    })),
    todos: await readTodosMadeIn(scope, companyId, row),
    messages: await readMessagesOf(scope, companyId, row),
    headlines: await readHeardIn(scope, companyId, row),
    agreements: points
      .filter(({ agreement }) => agreement !== '')
      .map(({ point_id, words, agreement }) => ({ pointId: point_id, words, agreement })),
    points: points.map((point) => ({
      pointId: point.point_id,
      memberId: point.member_id as MemberId,
      words: point.words,
      agreement: point.agreement,
      views: viewsIn(point, names),
    })),
    notes: (await readNotes(scope, companyId, meeting)).map(({ note_id, section, written_by, words }) => ({
      noteId: note_id,
      section: titles.get(section) ?? '',
      author: (written_by !== null && names.get(written_by)) || '',
      words,
    })),
  };
}

export const recapApi: ApiOf<typeof recapRoutes> = {
  recap: (context, { companyId, meetingId }) =>
    context.read(companyId, async (room) => recapIn(room, await findMeeting(room, meetingId))),
};
