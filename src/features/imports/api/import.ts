import { allow } from '#features/accounts/api/allow.ts';
import { putBack } from '#features/scorecard/api/intake/put-back.ts';
import { takeIn } from '#features/scorecard/api/intake/take-in.ts';
import type { CompanyId } from '#lib/ids.ts';
import { invalid, notFound, Refusal } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context, Upload } from '#server/context.ts';
import type { Choices, ColumnMapping, Counts, ImportRecord, importRoutes } from '../contract/import.ts';
import { insertImport, markUndone, readChanges, readImport, readImports, readSameImport } from '../store/import.ts';
import { namePeople, saidOf } from '../model/people/named-people.ts';
import { keepMapping, readMappings } from '../store/mapping.ts';
import { readEverybody } from '../store/standing.ts';
import { type Effect, isCommitment, type Looked, previewOf, recordOf } from './import-answer.ts';
import { putBackCommitments } from './put-back-commitments.ts';
import { keyOfHeader, type ReadFiles, readFiles } from './read-lines.ts';
import { takeInCommitments } from './take-in-commitments.ts';
import { tellImport } from './tell-import.ts';
import { keepTold, readTold } from './told-names.ts';

interface Asked {
  readonly companyId: CompanyId;
  readonly uploadIds: readonly string[];
  readonly choices: Choices;
}

/** Thrown to take everything back that was only tried. */
class Tried extends Error {
  readonly looked: Looked;
  constructor(looked: Looked) {
    super('tried');
    this.looked = looked;
  }
}

/** Nobody waits any more: nothing of it is to stay. */
function checkWaiting({ signal }: Context): void {
  if (signal?.aborted) throw new Refusal('GONE', 'The import was cancelled. Nothing was stored.');
}

async function uploadsOf(context: Context, { companyId, uploadIds }: Asked): Promise<Upload[]> {
  const uploads: Upload[] = [];
  for (const id of uploadIds) {
    const upload = await context.uploads.find(companyId, id);
    if (!upload) throw notFound('file');
    uploads.push(upload);
  }
  return uploads;
}

/** Reads the files before any transaction that writes, so that a long one holds nothing up. */
async function readAll(context: Context, asked: Asked) {
  const { ground, remembered } = await context.read(asked.companyId, async (room) => {
    allow(room, 'importFiles');
    const kept = await readMappings<ColumnMapping>(room.scope, asked.companyId);
    return { ground: room.ground, remembered: kept };
  });
  const uploads = await uploadsOf(context, asked);
  const { choices } = asked;
  const { timeZone, currency } = ground;
  const said = {
    ...(choices.decimal ? { decimal: choices.decimal } : {}),
    ...(choices.dates ? { dates: choices.dates } : {}),
  };
  const { signal } = context;
  const pass = signal ? { signal } : {};
  try {
    const read = await readFiles(uploads, {
      home: { timeZone, currency, ...said },
      choices,
      remembered: { get: (key: string) => remembered.get(context.hashSecret(key)) } as ReadonlyMap<
        string,
        ColumnMapping
      >,
      pass,
    });
    const marks = uploads.map(({ name, sha256 }) => [name, sha256]);
    return { read, source: context.hashSecret(JSON.stringify([marks, choices])) };
  } catch (problem) {
    checkWaiting(context);
    throw problem;
  }
}

/** What the import does, without the ids that are made anew each time. */
function markOf(
  context: Context,
  { source, effects, people }: Pick<Looked, 'source' | 'effects' | 'people'>,
  open: number,
): string {
  const done = effects.map((effect) => ({ ...effect, id: '' }));
  const owners = people.map(({ name, memberId }) => [name, memberId]);
  return context.hashSecret(JSON.stringify([source, done, open, owners]));
}

async function look(
  context: Context,
  room: Changing,
  { choices }: Asked,
  read: ReadFiles,
  source: string,
): Promise<Looked> {
  const { decimal, teamId, ownerId, combine } = choices;
  const everybody = await readEverybody(room.scope, room.ground.companyId);
  const names = await readTold(room, everybody, choices);
  const said = saidOf(names);
  const metrics = await takeIn(context, room, read.lines, { decimal, teamId, ownerId, people: said, combine });
  checkWaiting(context);
  const commitments = await takeInCommitments(context, room, read.commitments, { teamId, ownerId, people: said });
  checkWaiting(context);
  const people = namePeople([...metrics.names, ...commitments.names], everybody, names);
  const effects = [...metrics.effects, ...commitments.effects];
  const open = [metrics, commitments].reduce((sum, one) => sum + one.problems.length + one.questions.length, 0);
  return {
    read,
    metrics,
    commitments,
    people,
    effects,
    counts: { ...metrics.counts, ...commitments.counts },
    source,
    before: await readSameImport<Counts>(room.scope, room.ground.companyId, source),
    fingerprint: markOf(context, { source, effects, people }, open),
  };
}

async function keep(
  context: Context,
  room: Changing,
  { read, people, effects, counts, source }: Looked,
): Promise<ImportRecord> {
  const row = {
    import_id: context.newId<string>(),
    holds: [...new Set(read.files.flatMap(({ layout }) => layout ?? []))].join(', ').slice(0, 200),
    files: read.files.map(({ name }) => name),
    made_by: room.me.memberId,
    made_at: new Date(context.now()),
    counts,
  };
  await insertImport(room.scope, { ...row, fingerprint: source }, effects);
  const saved = { saved_by: room.me.memberId, saved_at: row.made_at };
  for (const { header, mapping } of read.mapped) {
    await keepMapping(room.scope, { hash: context.hashSecret(keyOfHeader(header)), header, mapping }, saved);
  }
  await keepTold(room, people, saved);
  await tellImport(context, room, 'files imported', row, effects);
  checkWaiting(context);
  return recordOf({ ...row, undone_at: null });
}

export const importApi: ApiOf<Omit<typeof importRoutes, 'exportScorecard' | 'exportCommitments'>> = {
  preview: async (context, asked) => {
    const { read, source } = await readAll(context, asked);
    try {
      return await context.change(asked.companyId, async (room) => {
        allow(room, 'importFiles');
        throw new Tried(await look(context, room, asked, read, source));
      });
    } catch (problem) {
      if (problem instanceof Tried) return previewOf(problem.looked);
      throw problem;
    }
  },

  store: async (context, { fingerprint, ...asked }) => {
    const { read, source } = await readAll(context, asked);
    return context.change(asked.companyId, async (room) => {
      allow(room, 'importFiles');
      const looked = await look(context, room, asked, read, source);
      const [open] = previewOf(looked).questions;
      if (open) throw invalid({ [open.asks]: `${open.sentence} Nothing was stored.` });
      if (looked.effects.length === 0) {
        if (looked.before) return recordOf(looked.before);
        throw invalid({ files: 'Everything in these files that can be used is here already. Nothing was changed.' });
      }
      if (looked.fingerprint !== fingerprint) {
        const sentence =
          'What is here has changed since you looked, so the import would do something else now. Nothing was stored. Look at it again.';
        throw new Refusal('CONFLICT', sentence, { current: null });
      }
      return keep(context, room, looked);
    });
  },

  list: (context, { companyId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'importFiles');
      return (await readImports<Counts>(room.scope, companyId)).map(recordOf);
    }),

  undo: (context, { companyId, importId }) =>
    context.change(companyId, async (room) => {
      allow(room, 'importFiles');
      const row = await readImport<Counts>(room.scope, companyId, importId);
      if (!row) throw notFound('import');
      if (row.undone_at !== null) return { ...recordOf(row), kept: [] };
      const effects = await readChanges<Effect>(room.scope, companyId, importId);
      const kept = [
        ...(await putBack(
          context,
          room,
          effects.filter((effect) => !isCommitment(effect)),
        )),
        ...(await putBackCommitments(context, room, effects.filter(isCommitment))),
      ];
      const undone = { ...row, undone_at: new Date(context.now()) };
      await markUndone(room.scope, importId, undone.undone_at);
      const more = kept.length > 0 ? { kept: kept.slice(0, 20) } : {};
      await tellImport(context, room, 'import undone', row, effects, more);
      return { ...recordOf(undone), kept };
    }),
};
