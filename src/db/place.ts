import pg from 'pg';

/** Where the data lies: our own server behind a socket folder, or anybody's PostgreSQL by its address. */
export type Place =
  | { readonly kind: 'embedded'; readonly socketFolder: string; readonly port: number; readonly database: string }
  | { readonly kind: 'external'; readonly url: string };

export type DatabaseRole = 'evenkeel_app' | 'evenkeel_auth' | 'evenkeel_jobs' | 'evenkeel_backup';

/** Only the migration step is the owner; everything else names the narrow role that it is. */
export type ConnectsAs = DatabaseRole | 'owner';

/** For a connection, or for a free one of the pool: after that a person is told, and not left waiting. */
const LONGEST_WAIT_MS = 10_000;
const DATE = 1082;

// A date has no time and no zone: as a Date object it would shift by the server's offset.
const types = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    id === DATE ? (text: string) => text : pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
};

export function clientConfig(place: Place, as: ConnectsAs): pg.ClientConfig {
  // The sign-in library names its tables without a schema.
  const path = as === 'evenkeel_auth' ? ['-c search_path=auth'] : [];
  if (place.kind === 'embedded') {
    const user = as === 'owner' ? 'evenkeel_owner' : as;
    return {
      host: place.socketFolder,
      port: place.port,
      database: place.database,
      user,
      types,
      options: path.join(' '),
      connectionTimeoutMillis: LONGEST_WAIT_MS,
    };
  }
  // The role rides on the connection itself: RESET ROLE comes back to it, not to the owner.
  const role = as === 'owner' ? [] : [`-c role=${as}`];
  return {
    connectionString: place.url,
    types,
    options: [...role, ...path].join(' '),
    connectionTimeoutMillis: LONGEST_WAIT_MS,
  };
}

export function openPool(place: Place, as: ConnectsAs, size: number, onLost: (problem: Error) => void): pg.Pool {
  const config = { ...clientConfig(place, as), pipeline: true };
  const pool = new pg.Pool({ ...config, max: size, idleTimeoutMillis: 60_000 });
  // Without listeners a connection that dies ends the whole process: an idle one, and one between two questions of a
  // transaction, which the pool has given away and no longer listens to.
  pool.on('connect', (client) => client.on('error', onLost));
  pool.on('error', () => {});
  return pool;
}
