import { randomInt } from 'node:crypto';
import type { ServerType } from '@hono/node-server';
import { rememberSignIn } from '#features/accounts/api/signed-in.ts';
import type { BackupState } from '#features/accounts/contract/backup.ts';
import { checkPassword } from '#features/accounts/model/password.ts';
import { openPool, type Place } from '#db/place.ts';
import { transact, writeScope } from '#db/transaction.ts';
import type { WriteScope } from '#db/scope.ts';
import { mayLeave, settleMail } from '#features/accounts/api/mail.ts';
import { sendWaiting } from '#features/accounts/jobs/waiting-mail.ts';
import { remindCompany } from '#features/cadence/jobs/reminders.ts';
import type { CompanyId, UserId } from '#lib/ids.ts';
import { Actors } from './actors.ts';
import { openAnnouncer } from './announcer.ts';
import { Apart, programNamed } from './apart.ts';
import { EntryLinks } from './entry.ts';
import { buildApp, listen } from './http.ts';
import { LiveHub } from './live.ts';
import { identityOf } from './identity.ts';
import { idMaker } from './new-id.ts';
import { openPost } from './post.ts';
import { Recall } from './recall.ts';
import { openReminding, type Reminding } from './reminding.ts';
import { type Parts, requestContext } from './request.ts';
import { isLoopback, type Settings } from './settings.ts';
import { cookieSecret, openSignIn } from './sign-in.ts';
import { TryLimit } from './try-limit.ts';
import { UploadFolder } from './uploads.ts';

export interface ServeOptions {
  readonly settings: Settings;
  readonly place: Place;
  readonly clientFolder: string;
  /** How the nightly backup stands; without it there is none. */
  readonly backups?: () => BackupState;
  readonly now: () => number;
  readonly print: (line: string) => void;
  readonly onProblem: (problem: unknown, where: string) => void;
}

export interface Running {
  readonly port: number;
  readonly url: string;
  readonly setupCode: string | null;
  readonly parts: Parts;
  readonly entries: EntryLinks;
  readonly reminding: Reminding;
  stop(): Promise<void>;
}

const noBackups = (): BackupState => ({ on: false, folder: null, last: null, next: null, problem: null });
const SETUP_TRIES = 20;
const SETUP_TRIES_WITHIN_MS = 15 * 60_000;
const CONNECTIONS = 10;
const SIGN_IN_CONNECTIONS = 3;
const LAST_PORT_TRIED = 20;

const taken = (problem: unknown) => (problem as { code?: string }).code === 'EADDRINUSE';

function notOurs({ port, host }: Settings, problem: unknown): unknown {
  switch ((problem as { code?: string }).code) {
    case 'EACCES':
      return new Error(
        `The system does not let this user open port ${port}. Choose one above 1023: PORT=4680 npm start`,
        {
          cause: problem,
        },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Error(
        `HOST is "${host}", which is no address of this machine. Leave it out, or use 0.0.0.0 for all.`,
        {
          cause: problem,
        },
      );
    default:
      return problem;
  }
}

/** How people on this machine reach it; PUBLIC_URL says how others do. */
function localUrl(host: string | null, port: number): string {
  if (host === null || host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** A port that is free now. A default one that is taken moves on; a chosen one is an error. */
async function freePort(settings: Settings, tryPort: (port: number) => Promise<ServerType[]>): Promise<ServerType[]> {
  for (let port = settings.port; ; port += settings.port === 0 ? 0 : 1) {
    try {
      return await tryPort(port);
    } catch (problem) {
      if (!taken(problem)) throw notOurs(settings, problem);
      // Any free port was asked for, and the one found on the first address is taken on the second.
      if (settings.port === 0) continue;
      if (settings.portChosen || port >= settings.port + LAST_PORT_TRIED) {
        throw new Error(
          `Port ${port} is taken by another program. Stop it, or start with another one: PORT=${port + 1} npm start`,
          { cause: problem },
        );
      }
    }
  }
}

/** What one person may do, where no request of theirs is being answered. */
const contextAs = (parts: Parts, userId: UserId) =>
  requestContext(parts, { via: 'screen', userId, name: '', email: '', twoFactor: false });

const portOf = (server: ServerType) => (server.address() as { port: number }).port;

/** Starts everything above the database. */
export async function startServing({
  settings,
  place,
  clientFolder,
  backups = noBackups,
  now,
  print,
  onProblem,
}: ServeOptions): Promise<Running> {
  let stopping = false;
  const lost = (problem: Error) => {
    // The last connections close while the database already goes: that is no news.
    if (!stopping) onProblem(problem, 'database');
  };
  const pool = openPool(place, 'evenkeel_app', CONNECTIONS, lost);
  const signInPool = openPool(place, 'evenkeel_auth', SIGN_IN_CONNECTIONS, lost);
  const hub = new LiveHub();
  const recall = new Recall();
  const secret = await cookieSecret(signInPool);

  // The port is part of the links, and which one is free is only known once it is ours.
  const later = {
    fetch: (_request: Request, _env: unknown): Response | Promise<Response> => new Response(null, { status: 503 }),
  };
  const gate = { fetch: (request: Request, env: unknown) => later.fetch(request, env) } as unknown as Parameters<
    typeof listen
  >[0];
  const servers = await freePort(settings, async (port) => {
    if (settings.host !== null) return [await listen(gate, port, settings.host)];
    const four = await listen(gate, port, '127.0.0.1');
    // A machine without IPv6 has one family less.
    const six = await listen(gate, portOf(four), '::1').catch(async (problem: unknown) => {
      if (!taken(problem)) return null;
      four.close();
      throw problem;
    });
    return six ? [four, six] : [four];
  });
  const port = portOf(servers[0] as ServerType);
  const publicUrl = settings.publicUrl ?? localUrl(settings.host, port);
  const inCompany = <Result>(company: CompanyId, work: (scope: WriteScope) => Promise<Result>) =>
    transact(pool, 'write', { companies: [company], company }, (opened) => work(writeScope(opened, company)));
  const post = await openPost({
    smtpUrl: settings.smtpUrl,
    place,
    host: new URL(publicUrl).hostname,
    print,
    onProblem,
    mayLeave: ({ company, id }) => inCompany(company, (scope) => mayLeave(scope, id)),
    onSettled: ({ company, id }, problem) =>
      inCompany(company, (scope) => settleMail(scope, id, problem, new Date(now()))),
  });

  const late: { actors?: Actors; parts?: Parts } = {};
  const announcer = await openAnnouncer(place, {
    onChange: (announcement) => {
      recall.forget(announcement.company, announcement.changes);
      hub.pass(announcement);
    },
    onSignOut: () => {
      late.actors?.forgetAll();
      void hub.recheckAll();
    },
    onGap: () => {
      recall.clear();
      hub.gap();
    },
    onTrouble: lost,
  });
  const entries = new EntryLinks(now);
  const signIn = openSignIn({
    entries,
    pool: signInPool,
    secret,
    publicUrl,
    now,
    send: post.send,
    checkPassword: (password, email) => {
      const checked = checkPassword(password, { email });
      return checked.ok ? null : checked.error.message;
    },
    onSignedIn: (userId) => (late.parts ? rememberSignIn(contextAs(late.parts, userId)) : Promise.resolve()),
  });
  const identity = identityOf(signIn, signInPool, publicUrl, now);
  const codeNeeded = !isLoopback(settings.host) && !(await identity.isSetUp());
  const uploads = new UploadFolder(settings.dataFolder, now);
  uploads.startRemoving((problem) => onProblem(problem, 'uploads'));
  const diagnoses = new Apart(programNamed('diagnosis-thread'));
  const parts: Parts = {
    pool,
    announcer,
    recall,
    identity,
    publicUrl,
    mailServer: post.server,
    uploads,
    diagnoses,
    onlyHere: isLoopback(settings.host) && settings.publicUrl === null,
    send: post.send,
    backups,
    setupTries: new TryLimit({ tries: SETUP_TRIES, withinMs: SETUP_TRIES_WITHIN_MS, now }),
    setupCode: codeNeeded ? String(randomInt(10_000_000, 100_000_000)) : null,
    now,
    newId: idMaker(now),
  };
  late.parts = parts;
  const actors = new Actors(signIn, pool, now);
  late.actors = actors;
  const { trustedProxies } = settings;
  const nobody = requestContext(parts, null);
  const reminding = openReminding({
    companies: post.companies,
    remind: async (company) => {
      await sendWaiting(nobody, company);
      await remindCompany({ context: nobody, as: (userId) => contextAs(parts, userId) }, company);
    },
    onProblem,
  });
  const app = buildApp({ parts, actors, signIn, announcer, hub, clientFolder, trustedProxies, onProblem });
  later.fetch = (request, env) => app.fetch(request, env as Record<string, unknown>);

  return {
    port,
    url: publicUrl,
    setupCode: parts.setupCode,
    parts,
    entries,
    reminding,
    async stop() {
      stopping = true;
      uploads.stopRemoving();
      hub.closeAll();
      await Promise.all(
        servers.map((server) => {
          const closed = new Promise((resolve) => server.close(resolve));
          (server as { closeAllConnections?: () => void }).closeAllConnections?.();
          return closed;
        }),
      );
      await diagnoses.stop();
      await reminding.stop();
      await post.stop();
      await announcer.stop();
      await Promise.all([pool.end(), signInPool.end()]);
    },
  };
}
