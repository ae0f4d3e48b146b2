import { clientConfig, type Place } from '#db/place.ts';
import type { CompanyId } from '#lib/ids.ts';
import pg from 'pg';
import type { Change } from './context.ts';

export interface Announcement {
  readonly company: CompanyId;
  readonly changes: readonly Change[];
}

export interface Announcer {
  announce(company: CompanyId, changes: readonly Change[]): void;
  /** Whether changes made by other processes are heard of now. */
  listening(): boolean;
  /** Sessions somewhere were ended or changed: whatever was remembered of them is stale. */
  announceSignOut(): void;
  stop(): Promise<void>;
}

interface Listeners {
  readonly onChange: (announcement: Announcement) => void;
  readonly onSignOut: () => void;
  /** Announcements may have been missed: everybody should read again. */
  readonly onGap: () => void;
  readonly onTrouble: (problem: Error) => void;
}

const CHANGES = 'evenkeel_changes';
const SIGN_OUT = 'evenkeel_sign_out';
// PostgreSQL refuses a payload of 8000 bytes or more.
const LONGEST_PAYLOAD = 7900;
const RETRY_MS = 1000;

/**
 * One connection that listens and notifies, beside the pools. The NOTIFY is not part of the writing transaction:
 * there it would make every commit wait for every other.
 */
export async function openAnnouncer(place: Place, listeners: Listeners): Promise<Announcer> {
  let client: pg.Client | null = null;
  let stopped = false;
  const waiting = new Map<CompanyId, Change[]>();

  let retry: NodeJS.Timeout | null = null;

  // A connection that fails says so twice, as an error and as an end: one attempt at a time is enough.
  const tryAgainLater = () => {
    if (stopped || retry) return;
    retry = setTimeout(() => {
      retry = null;
      void again();
    }, RETRY_MS);
    retry.unref();
  };

  const listen = async () => {
    const next = new pg.Client(clientConfig(place, 'evenkeel_app'));
    next.on('error', listeners.onTrouble);
    next.on('end', () => {
      if (client !== next) return;
      client = null;
      tryAgainLater();
    });
    next.on('notification', ({ channel, payload }) => {
      if (channel === SIGN_OUT) listeners.onSignOut();
      else listeners.onChange(JSON.parse(payload ?? '{}') as Announcement);
    });
    try {
      await next.connect();
      // Nothing here is to outlive a crash, so no notice waits for the disk.
      await next.query(`set synchronous_commit = off; listen ${CHANGES}; listen ${SIGN_OUT}`);
    } catch (problem) {
      void next.end().catch(() => {});
      throw problem;
    }
    if (stopped) await next.end();
    else client = next;
  };

  const again = async () => {
    try {
      await listen();
      listeners.onSignOut();
      listeners.onGap();
    } catch (problem) {
      listeners.onTrouble(problem as Error);
      tryAgainLater();
    }
  };

  let sending: Promise<unknown> = Promise.resolve();
  const notify = (channel: string, payload: string) => {
    sending = sending
      .then(() => client?.query({ name: 'notify', text: 'select pg_notify($1, $2)', values: [channel, payload] }))
      .catch(listeners.onTrouble);
  };

  const flush = () => {
    for (const [company, changes] of waiting) {
      notify(CHANGES, payloadOf(company, changes));
    }
    waiting.clear();
  };

  await listen();
  return {
    announce(company, changes) {
      if (waiting.size === 0) setImmediate(flush);
      waiting.set(company, [...(waiting.get(company) ?? []), ...changes]);
    },
    listening: () => client !== null,
    announceSignOut: () => notify(SIGN_OUT, ''),
    async stop() {
      stopped = true;
      await client?.end();
    },
  };
}

/** As much as one message holds: each cell, else the rows that they are in, else only what kinds of rows. */
function payloadOf(company: CompanyId, changes: readonly Change[]): string {
  const said = (changed: readonly Change[]) => JSON.stringify({ company, changes: changed } satisfies Announcement);
  const fitting = [changes, rowsOf(changes)].map(said).find((text) => Buffer.byteLength(text) <= LONGEST_PAYLOAD);
  return fitting ?? said(kindsOf(changes));
}

const rowsOf = (changes: readonly Change[]): Change[] => [
  ...new Map(changes.map(({ kind, id }) => [`${kind} ${id}`, id === undefined ? { kind } : { kind, id }])).values(),
];

const kindsOf = (changes: readonly Change[]): Change[] => [
  ...new Map(changes.map(({ kind }) => [kind, { kind }])).values(),
];
