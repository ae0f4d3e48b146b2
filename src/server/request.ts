import { randomBytes } from 'node:crypto';
import { standingQuestion, type StandingRow } from '#features/accounts/api/standing.ts';
import type { BackupState } from '#features/accounts/contract/backup.ts';
import { tokenText } from '#features/accounts/model/token.ts';
import type { CompanyId } from '#lib/ids.ts';
import { notFound, Refusal } from '#lib/refusal.ts';
import { type Opened, readScope, transact, writeScope } from '#db/transaction.ts';
import type { CompiledQuery } from 'kysely';
import type pg from 'pg';
import { hashSecret } from './secret.ts';
import type { Announcer } from './announcer.ts';
import type { Apart } from './apart.ts';
import type { Recall } from './recall.ts';
import type { Actor, Change, Context, Ground, Identity, Letter, Reading, Room, Standing } from './context.ts';
import { todayIn } from './today.ts';
import type { TryLimit } from './try-limit.ts';
import type { UploadFolder } from './uploads.ts';

/** What all requests of one server have in common. */
export interface Parts {
  readonly pool: pg.Pool;
  readonly announcer: Announcer;
  readonly recall: Recall;
  readonly identity: Identity;
  readonly publicUrl: string;
  readonly mailServer: boolean;
  readonly uploads: UploadFolder;
  readonly diagnoses: Apart;
  /** Serves this machine alone, under its local names. */
  readonly onlyHere: boolean;
  readonly send: (letter: Letter) => Promise<void>;
  readonly setupCode: string | null;
  /** A code of eight digits is guessed in a night by whoever may try without end. */
  readonly setupTries: TryLimit;
  readonly backups: () => BackupState;
  readonly now: () => number;
  readonly newId: <Branded extends string>() => Branded;
}

function standingOf(row: StandingRow): Standing {
  return {
    memberId: row.member_id,
    name: row.name,
    email: row.email,
    role: row.role,
    grants: [
      ...(row.may_see_money ? (['money'] as const) : []),
      ...(row.may_see_findings ? (['findings'] as const) : []),
    ],
    teamIds: row.team_ids,
  };
}

function groundOf(companyId: CompanyId, row: StandingRow, now: number): Ground {
  return {
    companyId,
    name: row.company_name,
    timeZone: row.time_zone,
    currency: row.currency,
    calendar: { firstDayOfWeek: row.first_day_of_week, yearStartsMonth: row.year_starts_month },
    scorecardShared: row.scorecard_shared,
    words: row.words,
    today: todayIn(row.time_zone, now),
  };
}

const signedIn = (actor: Actor | null): Actor => {
  if (!actor) throw new Refusal('SIGNED_OUT', 'Sign in first.');
  return actor;
};

/** A company that the actor is not in is answered as one that does not exist, and after the same question. */
function inRoom<Result>(
  parts: Parts,
  actor: Actor | null,
  company: CompanyId,
  mode: 'read' | 'write',
  work: (room: Reading, opened: Opened) => Promise<Result>,
  ahead: readonly CompiledQuery[] = [],
) {
  const moment = parts.recall.moment(company);
  const { userId } = signedIn(actor);
  const sight = { companies: [company], ...(mode === 'write' ? { company } : {}) };
  const standing = standingQuestion(company, userId);
  const entered = async (opened: Opened) => {
    const [row] = await opened.ask(standing);
    if (!row || (actor?.via === 'token' && !actor.reach.includes(company))) throw notFound('company');
    const [me, ground] = [standingOf(row), groundOf(company, row, parts.now())];
    const recall = async (question: unknown, make: () => Promise<string>) => {
      if (!parts.announcer.listening()) return { text: await make() };
      const key = JSON.stringify([question, me, ground]);
      const known = parts.recall.find(company, key);
      if (known !== undefined) return known;
      const made = { text: await make() };
      parts.recall.keep(company, key, moment, made);
      return made;
    };
    const recallRows: Reading['recallRows'] = async (question, ids, read) => {
      if (!parts.announcer.listening()) return read(ids);
      const key = JSON.stringify(question);
      const rows = new Map(ids.map((id) => [id, parts.recall.findRow(company, id, key)]));
      const missing = ids.filter((id) => rows.get(id) === undefined);
      if (missing.length > 0) {
        const fresh = await read(missing);
        for (const id of missing) rows.set(id, fresh.get(id) ?? null);
        parts.recall.keepRows(company, key, moment, rows);
      }
      return new Map([...rows].filter(([, row]) => row !== null)) as Awaited<ReturnType<typeof read>>;
    };
    return work({ scope: readScope(opened, [company]), me, ground, recall, recallRows }, opened);
  };
  return transact(parts.pool, mode, sight, entered, [standing, ...ahead]);
}

function refuseReaders(actor: Actor | null): void {
  if (actor?.via === 'token' && actor.access !== 'write') throw new Refusal('FORBIDDEN', 'This token may only read.');
}

export function requestContext(parts: Parts, actor: Actor | null, waiting?: () => AbortSignal): Context {
  const { pool, announcer } = parts;
  return {
    actor,
    via: actor?.via ?? 'screen',
    identity: parts.identity,
    publicUrl: parts.publicUrl,
    mailServer: parts.mailServer,
    uploads: parts.uploads,
    // Only where it is asked for: it makes a whole request of what is a light one.
    get signal() {
      return waiting?.();
    },
    now: parts.now,
    newId: parts.newId,
    backups: parts.backups,
    newSecret: () => randomBytes(32).toString('base64url'),
    newToken: () => tokenText(randomBytes(32)),
    hashSecret,
    setupCode: (code) => {
      if (parts.setupCode === null) return 'not-needed';
      if (code === undefined) return 'wrong';
      if (!parts.setupTries.take('')) return 'too-many';
      return code.trim() === parts.setupCode ? 'right' : 'wrong';
    },
    diagnose: (records, ground) => parts.diagnoses.work([records, ground]),
    send: parts.send,

    read: async (company, work) => inRoom(parts, actor, company, 'read', work),

    change: async (company, work, ahead) => {
      refuseReaders(actor);
      let changes: Change[] = [];
      let done = false;
      const changing = (room: Room, opened: Opened) => {
        changes = [];
        const scope = writeScope(opened, company);
        return work({ ...room, scope, announce: (change) => changes.push(change) });
      };
      // Also after a failure: a connection that dies while it commits may have stored everything.
      const forget = () => parts.recall.forget(company, done ? changes : []);
      const result = await inRoom(parts, actor, company, 'write', changing, ahead && [ahead])
        .then((made) => {
          done = true;
          return made;
        })
        .finally(forget);
      if (changes.length > 0) announcer.announce(company, changes);
      return result;
    },

    readAcross: (companies, work) =>
      transact(pool, 'read', { companies }, (opened) => work(readScope(opened, companies))),
    readOwnOf: (user, work) => transact(pool, 'read', { user }, (opened) => work(readScope(opened, []))),
    readOwn: async (work) =>
      transact(pool, 'read', { user: signedIn(actor).userId }, (opened) => work(readScope(opened, []))),
    readHeld: (secretHash, work) => transact(pool, 'read', { secretHash }, (opened) => work(readScope(opened, []))),
    enter: async (company, work, changes = []) => {
      const result = await transact(pool, 'write', { companies: [company], company }, (opened) =>
        work(writeScope(opened, company)),
      ).finally(() => parts.recall.forget(company));
      if (changes.length > 0) announcer.announce(company, changes);
      return result;
    },
  };
}
