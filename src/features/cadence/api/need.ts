import { tell } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import { standingTo } from '#features/accounts/api/present.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { MemberId, NeedId } from '#lib/ids.ts';
import { invalid, notFound, Refusal, stale } from '#lib/refusal.ts';
import { cleanNote } from '#lib/text.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { Need, needRoutes } from '../contract/need.ts';
import { insertNeed, type NeedRow, readNeed, readNeeds, updateNeed } from '../store/need.ts';

const longest = 2000;

const needOf = (row: NeedRow): Need => ({
  needId: row.need_id as NeedId,
  memberId: row.member_id as MemberId,
  words: row.words,
  saidAt: row.said_at.toISOString(),
  metAt: row.met_at?.toISOString() ?? null,
  metBy: row.met_by as MemberId | null,
  note: row.note,
  version: row.version,
});

/** What somebody needs; whoever asks has seen to it that the reader may read of this person. */
export const needsOf = async ({ scope, ground }: Room, memberId: MemberId): Promise<Need[]> =>
  (await readNeeds(scope, ground.companyId, memberId)).map(needOf);

function checked(field: 'words' | 'note', text: string): string {
  const clean = cleanNote(text, longest);
  if (!clean.ok) throw invalid({ [field]: clean.error.message });
  if (field === 'words' && clean.value === '') {
    throw invalid({ words: 'This is empty. Say in a few words what you need.' });
  }
  return clean.value;
}

/** A deleted one too; what the person may not know of is not found. */
async function findEvenDeleted(room: Room, needId: NeedId): Promise<NeedRow> {
  const row = await readNeed(room.scope, room.ground.companyId, needId);
  if (!row || !can(room.me, 'readPerson', await standingTo(room, row.member_id as MemberId))) throw notFound('need');
  return row;
}

async function find(room: Room, needId: NeedId): Promise<NeedRow> {
  const row = await findEvenDeleted(room, needId);
  if (row.deleted_at) throw notFound('need');
  return row;
}

/** Nobody says for somebody else what they need. */
function allowOwn({ me }: Room, row: NeedRow): void {
  if (row.member_id === me.memberId) return;
  throw new Refusal('FORBIDDEN', 'Only whoever said it can change what they need. Nothing was stored.');
}

function checkSeen(row: NeedRow, seenVersion: number): void {
  if (row.version !== seenVersion) throw stale('this', needOf(row));
}

const inWords = ({ words, met_at, note }: NeedRow) => ({ words, met: met_at !== null, note });

async function told(context: Context, room: Changing, verb: string, before: NeedRow | null, needId: NeedId) {
  const row = await readNeed(room.scope, room.ground.companyId, needId);
  if (!row) throw notFound('need');
  await tell(context, room, {
    verb,
    subjectKind: 'need',
    subjectId: needId,
    subject: row.words.slice(0, 300),
    before: before && inWords(before),
    after: row.deleted_at ? null : inWords(row),
  });
  return needOf(row);
}

export const needApi: ApiOf<typeof needRoutes> = {
  say: (context, { companyId, words }) =>
    context.change(companyId, async (room) => {
      allow(room, 'readPerson', { own: true });
      const need_id = context.newId<NeedId>();
      await insertNeed(room.scope, {
        need_id,
        member_id: room.me.memberId,
        words: checked('words', words),
        said_at: new Date(context.now()),
      });
      return told(context, room, 'need said', null, need_id);
    }),

  change: (context, { companyId, needId, seenVersion, words }) =>
    context.change(companyId, async (room) => {
      const row = await find(room, needId);
      allowOwn(room, row);
      checkSeen(row, seenVersion);
      await updateNeed(room.scope, needId, { words: checked('words', words) });
      return told(context, room, 'need changed', row, needId);
    }),

  answer: (context, { companyId, needId, seenVersion, met, note }) =>
    context.change(companyId, async (room) => {
      const row = await find(room, needId);
      allow(room, 'answerNeed', await standingTo(room, row.member_id as MemberId));
      checkSeen(row, seenVersion);
      const first = met && row.met_at === null;
      await updateNeed(room.scope, needId, {
        note: checked('note', note ?? row.note),
        met_at: first ? new Date(context.now()) : met ? row.met_at : null,
        met_by: first ? room.me.memberId : met ? row.met_by : null,
      });
      return told(context, room, met ? 'need met' : 'need answered', row, needId);
    }),

  delete: (context, { companyId, needId }) =>
    context.change(companyId, async (room) => {
      const row = await findEvenDeleted(room, needId);
      allowOwn(room, row);
      if (row.deleted_at) return { needId };
      await updateNeed(room.scope, needId, { deleted_at: new Date(context.now()) });
      await told(context, room, 'need taken back', row, needId);
      return { needId };
    }),

  restore: (context, { companyId, needId }) =>
    context.change(companyId, async (room) => {
      const row = await findEvenDeleted(room, needId);
      allowOwn(room, row);
      if (!row.deleted_at) return needOf(row);
      await updateNeed(room.scope, needId, { deleted_at: null });
      return told(context, room, 'need restored', row, needId);
    }),
};
