import { remember } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import { standingTo } from '#features/accounts/api/present.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { MemberId, MetricId } from '#lib/ids.ts';
import { invalid, notFound, stale } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { CoachingNote, coachingRoutes } from '../contract/coaching.ts';
import { checkNote, type NoteWords } from '../model/coaching.ts';
import { insertNote, type NoteRow, readNote, readNotes, readNotesOf, updateNote } from '../store/coaching.ts';
import type { MetricRow } from '../store/metric.ts';
import { findMetric } from './metric-answer.ts';

const noteOf = (row: NoteRow): CoachingNote => ({
  noteId: row.note_id,
  metricId: row.metric_id as MetricId,
  writtenBy: row.written_by as MemberId | null,
  writtenAt: row.written_at.toISOString(),
  said: row.said,
  tried: row.tried,
  next: row.next,
  outcome: row.outcome,
  shared: row.shared,
  version: row.version,
});

/** Coaching is about a person, the owner of the metric: whose report they are decides, not whose scorecard it stands on. */
const coachingFacts = (room: Room, metric: MetricRow) => standingTo(room, metric.owner_id as MemberId);

/** A metric whose owner the person coaches. */
async function findCoached(room: Changing, metricId: MetricId): Promise<MetricRow> {
  const metric = await findMetric(room, metricId);
  allow(room, 'coach', await coachingFacts(room, metric));
  return metric;
}

async function findNote({ scope, ground }: Changing, metric: MetricRow, noteId: string): Promise<NoteRow> {
  const row = await readNote(scope, ground.companyId, metric.metric_id as MetricId, noteId);
  if (!row) throw notFound('coaching note');
  return row;
}

function checked(...asked: Parameters<typeof checkNote>): NoteWords {
  const note = checkNote(...asked);
  if (!note.ok) throw invalid(note.error);
  return note.value;
}

const inWords = ({ said, tried, next, outcome, shared }: NoteRow) => ({ said, tried, next, outcome, shared });

async function told(
  context: Context,
  room: Changing,
  verb: string,
  metric: MetricRow,
  [before, after]: readonly [NoteRow | null, NoteRow | null],
): Promise<void> {
  await remember(context, room, [
    {
      verb,
      subjectKind: 'metric',
      subjectId: metric.metric_id,
      subject: metric.title,
      before: before && inWords(before),
      after: after && inWords(after),
    },
  ]);
  room.announce({ kind: 'coaching', id: metric.metric_id });
}

/** The notes on metrics that somebody owns, as far as the reader may read them, newest first. */
export async function coachingOf(
  { scope, ground, me }: Room,
  owner: MemberId,
  report: boolean,
): Promise<CoachingNote[]> {
  const own = owner === me.memberId;
  const rows = await readNotesOf(scope, ground.companyId, owner);
  return rows.filter(({ shared }) => can(me, 'readCoaching', { own, report, shared })).map(noteOf);
}

export const coachingApi: ApiOf<typeof coachingRoutes> = {
  list: (context, { companyId, metricId }) =>
    context.read(companyId, async (room) => {
      const metric = await findMetric(room, metricId);
      const facts = await coachingFacts(room, metric);
      allow(room, 'readCoaching', { ...facts, shared: true });
      const rows = await readNotes(room.scope, companyId, metricId);
      return rows.filter(({ shared }) => can(room.me, 'readCoaching', { ...facts, shared })).map(noteOf);
    }),

  write: (context, { companyId, metricId, shared = true, ...said }) =>
    context.change(companyId, async (room) => {
      const metric = await findCoached(room, metricId);
      const words = checked(said);
      const note_id = context.newId<string>();
      const written = { written_by: room.me.memberId, written_at: new Date(context.now()) };
      await insertNote(room.scope, { note_id, metric_id: metricId, ...written, ...words, shared });
      const row = await findNote(room, metric, note_id);
      await told(context, room, 'coaching note written', metric, [null, row]);
      return noteOf(row);
    }),

  change: (context, { companyId, metricId, noteId, seenVersion, shared, ...said }) =>
    context.change(companyId, async (room) => {
      const metric = await findCoached(room, metricId);
      const row = await findNote(room, metric, noteId);
      if (row.deleted_at) throw notFound('coaching note');
      if (row.version !== seenVersion) throw stale('this coaching note', noteOf(row));
      const words = checked(said, row);
      await updateNote(room.scope, noteId, { ...words, shared: shared ?? row.shared });
      const after = await findNote(room, metric, noteId);
      await told(context, room, 'coaching note changed', metric, [row, after]);
      return noteOf(after);
    }),

  delete: (context, { companyId, metricId, noteId }) =>
    context.change(companyId, async (room) => {
      const metric = await findCoached(room, metricId);
      const row = await findNote(room, metric, noteId);
      if (row.deleted_at) return { noteId };
      await updateNote(room.scope, noteId, { deleted_at: new Date(context.now()) });
      await told(context, room, 'coaching note deleted', metric, [row, null]);
      return { noteId };
    }),

  restore: (context, { companyId, metricId, noteId }) =>
    context.change(companyId, async (room) => {
      const metric = await findCoached(room, metricId);
      const row = await findNote(room, metric, noteId);
      if (!row.deleted_at) return noteOf(row);
      await updateNote(room.scope, noteId, { deleted_at: null });
      const after = await findNote(room, metric, noteId);
      await told(context, room, 'coaching note restored', metric, [null, after]);
      return noteOf(after);
    }),
};
