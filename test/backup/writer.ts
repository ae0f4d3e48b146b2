import { clientConfig, type Place } from '#db/place.ts';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Writer {
  /** How many commits were acknowledged. */
  committed(): number;
  /** How many were begun. */
  begun(): number;
  until(count: number): Promise<void>;
  stop(): Promise<void>;
}

/** Commits pairs of rows, one in either of two tables, as fast as it can. */
export async function startWriter(place: Place): Promise<Writer> {
  const client = new pg.Client(clientConfig(place, 'owner'));
  await client.connect();
  const { rows } = await client.query<{ company_id: string }>('select company_id from app.company limit 1');
  const company = rows[0]?.company_id;
  let [committed, begun, stopped] = [0, 0, false];
  const writing = (async () => {
    while (!stopped) {
      begun += 1;
      await client.query('begin');
      await client.query(
        `insert into app.activity (company_id, activity_id, at, actor, via, verb, subject_kind, subject)
         values ($1, gen_random_uuid(), now(), '', 'screen', 'pair', 'pair', $2)`,
        [company, String(begun)],
      );
      await client.query(
        `insert into app.mail (company_id, mail_id, kind, recipient, subject, body, state, made_at)
         values ($1, gen_random_uuid(), 'pair', '', $2, '', 'kept', now())`,
        [company, String(begun)],
      );
      await client.query('commit');
      committed += 1;
    }
    await client.end();
  })();
  return {
    committed: () => committed,
    begun: () => begun,
    until: async (count) => {
      while (committed < count) await sleep(5);
    },
    stop: async () => {
      stopped = true;
      await writing;
    },
  };
}
