import { randomBytes } from 'node:crypto';
import { clientConfig, type Place } from '#db/place.ts';
import pg from 'pg';
import { inject } from 'vitest';
import { TEMPLATE } from './database-setup.ts';

export interface FreshDatabase {
  readonly place: Place & { kind: 'embedded' };
  /** Signed in as the owner, whom no policy holds back: to look behind the product and to plant what it should find. */
  readonly owner: pg.Pool;
  drop(): Promise<void>;
}

async function asOwner(database: string, statement: string): Promise<void> {
  const place = { kind: 'embedded', socketFolder: inject('socketFolder'), port: 5432, database } as const;
  const client = new pg.Client(clientConfig(place, 'owner'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A migrated, empty database that nobody else uses. */
export async function freshDatabase(template = TEMPLATE): Promise<FreshDatabase> {
  const database = `test_${randomBytes(6).toString('hex')}`;
  await asOwner('postgres', `create database ${database} template ${template}`);
  const place = { kind: 'embedded', socketFolder: inject('socketFolder'), port: 5432, database } as const;
  const owner = new pg.Pool({ ...clientConfig(place, 'owner'), max: 4 });
  owner.on('error', () => {});
  return {
    place,
    owner,
    drop: async () => {
      await owner.end();
      await asOwner('postgres', `drop database ${database} with (force)`);
    },
  };
}
