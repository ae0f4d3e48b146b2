import { PgBoss } from 'pg-boss';
import type pg from 'pg';

const SCHEMA = 'jobs';

const through = (database: pg.Client | pg.Pool) => ({
  executeSql: async (text: string, values?: unknown[]) => ({
    rows: (await database.query(text, values)).rows as unknown[],
  }),
});

/** Makes the tables of the job queue, or brings them to this version; done by the owner, as every migration. */
export async function installJobs(owner: pg.Client): Promise<void> {
  const boss = new PgBoss({
    db: through(owner),
    schema: SCHEMA,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.stop({ graceful: false });
  await owner.query(`
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to evenkeel_jobs;
    grant usage on all sequences in schema ${SCHEMA} to evenkeel_jobs;
    grant execute on all functions in schema ${SCHEMA} to evenkeel_jobs`);
}

/** The queue as the server uses it: it works and cleans up, and can change no table. */
export async function openJobs(pool: pg.Pool, onProblem: (problem: unknown) => void): Promise<PgBoss> {
  const boss = new PgBoss({
    db: through(pool),
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
  });
  boss.on('error', onProblem);
  await boss.start();
  return boss;
}
