import type pg from 'pg';
import { hasBegun } from './begun.ts';
import { BackupProblem } from './problem.ts';

/**
 * Makes sure that nothing is lost, inside the transaction of a restore: refuses a database where somebody has begun,
 * and takes away the empty tables of a newer version, so that those of the file's own can be made.
 *
 * @param applied how many migrations this database has had.
 * @param wanted how many the file's database had had.
 * @returns how many stand now.
 */
export async function makeRoom(client: pg.ClientBase, applied: number, wanted: number): Promise<number> {
  if (applied === 0) return 0;
  // Whoever sets up a company just now comes before us and is seen, or after us and finds it all restored.
  await client.query('lock table app.company, auth."user" in access exclusive mode');
  if (await hasBegun(client)) {
    throw new BackupProblem(
      'There are companies or accounts in this database already, so nothing was restored and nothing was changed. Restore into an empty one: start with another DATA_DIR or DATABASE_URL.',
    );
  }
  if (applied <= wanted) return applied;
  await client.query('drop schema app, auth, jobs cascade; delete from evenkeel.migration');
  return 0;
}
