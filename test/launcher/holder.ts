// A starter for tests: holds a database, answers on stdout one JSON object a line, and does what its second argument says.
import pg from 'pg';
import { type EmbeddedDatabase, launchEmbedded } from '#db/embedded/launch.ts';
import { LaunchError } from '#db/embedded/launch-error.ts';

const [, , folder = '', work = 'hold'] = process.argv;

/** Resolves when the line is out of this process, which may be killed at any moment. */
function say(line: object): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve()));
}

async function write(database: EmbeddedDatabase): Promise<void> {
  const client = new pg.Client({ host: database.socketFolder, user: database.owner, database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  await client.query('create table if not exists acknowledged (id bigint primary key)');
  const { rows } = await client.query<{ next: string }>('select coalesce(max(id), 0) + 1 as next from acknowledged');
  try {
    for (let id = Number(rows[0]?.next); ; id++) {
      await client.query('insert into acknowledged values ($1)', [id]);
      await say({ acknowledged: id });
    }
  } catch (error) {
    await say({ interrupted: (error as Error).message });
  }
}

try {
  const database = await launchEmbedded({ folder });
  const { pid, note, socketFolder } = database;
  await say({ ready: { pid, note, socketFolder } });
  void database.exited.then((log) => say({ exited: log }));
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  process.stdin.resume();
  if (work === 'write') await write(database);
} catch (error) {
  const code = error instanceof LaunchError ? error.code : 'not a LaunchError';
  await say({ error: { code, message: (error as Error).message } });
  process.exit(1);
}
