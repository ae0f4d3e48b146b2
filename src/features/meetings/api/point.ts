import type { MeetingId, MemberId } from '#lib/ids.ts';
import { invalid, notFound, Refusal, stale } from '#lib/refusal.ts';
import { cleanNote, cleanTitle } from '#lib/text.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { MeetingPoint } from '../contract/meeting.ts';
import type { pointRoutes } from '../contract/taking-part.ts';
import { ranked } from '../model/point-order.ts';
import type { MeetingRow } from '../store/meeting.ts';
import { countPoints, insertPoint, type PointRow, readPoint, readPoints, updatePoint } from '../store/point.ts';
import { findMeeting, findUnsettled } from './attending.ts';
import { toldOfMeeting } from './told.ts';

const [longestWords, longestView] = [300, 2000];

export const pointOf = (row: PointRow): MeetingPoint => ({
  pointId: row.point_id,
  memberId: row.member_id as MemberId,
  words: row.words,
  view: row.view,
  otherView: row.other_view,
  agreement: row.agreement,
  position: row.position,
  version: row.version,
});

const isMine = ({ me }: Room, { member_id }: PointRow): boolean => (member_id as MemberId) === me.memberId;

/** Until the meeting is opened each builds the list without seeing the other’s. */
export const maySee = (room: Room, meeting: MeetingRow, point: PointRow): boolean =>
  meeting.opened_at !== null || isMine(room, point);

async function findListed(context: Context, room: Room, meeting: MeetingId): Promise<MeetingRow> {
  const row = await findUnsettled(context, room, meeting);
  if (row.kind === 'owner-operator') return row;
  throw invalid({ meetingId: 'Only the meeting of owner and operator has a list of points. Raise an issue instead.' });
}

async function findPoint(room: Room, meeting: MeetingRow, point: string): Promise<PointRow> {
  const row = await readPoint(room.scope, room.ground.companyId, meeting.meeting_id as MeetingId, point);
  if (!row || !maySee(room, meeting, row)) throw notFound('point');
  return row;
}

interface Said {
  readonly words?: string | undefined;
  readonly view?: string | undefined;
  readonly agreement?: string | undefined;
}

function checked(said: Said): Said {
  const results = {
    words: said.words === undefined ? null : cleanTitle(said.words, longestWords),
    view: said.view === undefined ? null : cleanNote(said.view, longestView),
    agreement: said.agreement === undefined ? null : cleanNote(said.agreement, longestView),
  };
  const wrong = Object.entries(results).flatMap(([field, result]) =>
    result && !result.ok ? [[field, result.error.message] as const] : [],
  );
  if (wrong.length > 0) throw invalid(Object.fromEntries(wrong));
  const clean = Object.entries(results).flatMap(([field, result]) =>
    result?.ok ? [[field, result.value] as const] : [],
  );
  return Object.fromEntries(clean);
}

/** One’s own view has a place of its own: the words and the view of the other one are theirs. */
function columnsOf(mine: boolean, { words, view, agreement }: Said) {
  if (words !== undefined && !mine) {
    throw new Refusal('FORBIDDEN', 'These words are those of the other one. Write your view beside them.');
  }
  return { words, [mine ? 'view' : 'other_view']: view, agreement };
}

const told = (context: Context, room: Changing, meeting: MeetingRow, verb: string, id: string): Promise<void> =>
  toldOfMeeting(context, room, meeting, { verb, row: { kind: 'meetingPoint', id } });

interface One {
  readonly meetingId: MeetingId;
  readonly pointId: string;
}

async function setDeleted(context: Context, room: Changing, { meetingId, pointId }: One, deleted: boolean) {
  const meeting = await findListed(context, room, meetingId);
  const row = await findPoint(room, meeting, pointId);
  if (!isMine(room, row)) throw new Refusal('FORBIDDEN', 'Only who put this point on the list can take it off.');
  if ((row.deleted_at !== null) === deleted) return pointOf(row);
  await updatePoint(room.scope, pointId, { deleted_at: deleted ? new Date(context.now()) : null });
  await told(context, room, meeting, deleted ? 'point taken off' : 'point put back', pointId);
  return pointOf(await findPoint(room, meeting, pointId));
}

/** Among the places that one’s own points have by now: those of the other one stay where they are. */
async function rank(context: Context, room: Changing, { meetingId, pointId }: One, before: string | null) {
  const meeting = await findListed(context, room, meetingId);
  for (const id of before === null ? [pointId] : [pointId, before]) {
    const row = await findPoint(room, meeting, id);
    if (row.deleted_at) throw notFound('point');
    if (!isMine(room, row)) throw new Refusal('FORBIDDEN', 'Each orders their own list. Nothing was moved.');
  }
  const points = await readPoints(room.scope, room.ground.companyId, meetingId);
  const mine = points.filter((row) => isMine(room, row)).map((row) => ({ id: row.point_id, position: row.position }));
  const moved: MeetingPoint[] = [];
  for (const { id, position } of ranked(mine, pointId, before)) {
    await updatePoint(room.scope, id, { position });
    room.announce({ kind: 'meetingPoint', id });
    moved.push(pointOf(await findPoint(room, meeting, id)));
  }
  return moved;
}

export const pointApi: ApiOf<typeof pointRoutes> = {
  read: (context, { companyId, meetingId, pointId }) =>
    context.read(companyId, async (room) => {
      const row = await findPoint(room, await findMeeting(room, meetingId), pointId);
      if (row.deleted_at) throw notFound('point');
      return pointOf(row);
    }),

  add: (context, { companyId, meetingId, ...said }) =>
    context.change(companyId, async (room) => {
      const meeting = await findListed(context, room, meetingId);
      const { words = '', view = '' } = checked(said);
      const point_id = context.newId<string>();
      const position = await countPoints(room.scope, companyId, meetingId);
      const row = { point_id, meeting_id: meetingId, member_id: room.me.memberId, words, view, position };
      await insertPoint(room.scope, row);
      await told(context, room, meeting, 'point added', point_id);
      return pointOf(await findPoint(room, meeting, point_id));
    }),

  change: (context, { companyId, meetingId, pointId, seenVersion, ...said }) =>
    context.change(companyId, async (room) => {
      const meeting = await findListed(context, room, meetingId);
      const row = await findPoint(room, meeting, pointId);
      if (row.deleted_at) throw notFound('point');
      if (row.version !== seenVersion) throw stale('this point', pointOf(row));
      await updatePoint(room.scope, pointId, columnsOf(isMine(room, row), checked(said)));
      await told(context, room, meeting, 'point changed', pointId);
      return pointOf(await findPoint(room, meeting, pointId));
    }),

  rank: (context, { companyId, before, ...one }) =>
    context.change(companyId, (room) => rank(context, room, one, before)),

  delete: (context, { companyId, ...one }) =>
    context.change(companyId, async (room) => {
      await setDeleted(context, room, one, true);
      return { pointId: one.pointId };
    }),

  restore: (context, { companyId, ...one }) =>
    context.change(companyId, (room) => setDeleted(context, room, one, false)),
};
