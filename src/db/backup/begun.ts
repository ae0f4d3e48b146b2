import pg from 'pg';
import { clientConfig, type Place } from '../place.ts';

/** Inside a transaction: whether there is any company or account. */
export async function hasBegun(client: pg.ClientBase): Promise<boolean> {
  // The owner of the tables is behind their policies; the narrow role sees every company.
  await client.query('set local role evenkeel_backup');
  const { rows } = await client.query<{ begun: boolean }>(
    'select exists (select from app.company) or exists (select from auth."user") as begun',
  );
  await client.query('reset role');
  return rows[0]?.begun === true;
}

/** Whether there is anything worth a backup yet. */
export async function isBegun(place: Place): Promise<boolean> {
  const client = new pg.Client(clientConfig(place, 'owner'));
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('begin read only');
    return await hasBegun(client);
  } finally {
    await client.end();
  }
}
