import { randomBytes } from 'node:crypto';
import { hashSecret } from '#server/secret.ts';
import type { PlantedGround, PlantedRow } from './planted-ground.ts';

export interface PlantedMail {
  readonly mail: string;
  /** Of the link that turns the first member's mails about due to-dos off. */
  readonly stopSecret: string;
}

/** A letter, what it is the reminder of, and what the first member chose; table by table. */
export function plantedMail({
  company_id,
  owner_id,
  name,
  at,
  freshId,
}: PlantedGround): [PlantedMail, readonly [string, PlantedRow[]][]] {
  const planted = { mail: freshId<string>(), stopSecret: randomBytes(32).toString('base64url') };
  const letter = {
    company_id,
    mail_id: planted.mail,
    kind: 'invitation',
    recipient: 'invited@example.com',
    subject: `Join ${name}`,
    body: `A letter of ${name}`,
    state: 'kept',
    made_at: at,
  };
  const reminder = {
    company_id,
    member_id: owner_id,
    kind: 'todo-due',
    subject: '2026-01-05',
    mail_id: planted.mail,
    secret_hash: hashSecret(planted.stopSecret),
    made_at: at,
  };
  const choice = { company_id, member_id: owner_id, off: ['digest'], time_zone: 'Europe/Lisbon', version: 1 };
  return [
    planted,
    [
      ['mail', [letter]],
      ['mail_choice', [choice]],
      ['reminder', [reminder]],
    ],
  ];
}
