import type { HeadlineId, MessageId, NeedId } from '#lib/ids.ts';
import type { PlantedGround, PlantedRow } from './planted-ground.ts';

export interface PlantedCadence {
  /** For the leadership team, by the first member. */
  readonly headline: HeadlineId;
  readonly deletedHeadline: HeadlineId;
  /** From the leadership team to the department; the first member tells it. */
  readonly message: MessageId;
  readonly deletedMessage: MessageId;
  /** Said by the first member. */
  readonly need: NeedId;
  readonly deletedNeed: NeedId;
}

/** Ids, and the rows that belong to them, table by table. */
export function plantedCadence(ground: PlantedGround): [PlantedCadence, readonly [string, PlantedRow[]][]] {
  const { company_id, team_id, owner_id, department, name, at, freshId } = ground;
  const ids = {
    headline: freshId<HeadlineId>(),
    deletedHeadline: freshId<HeadlineId>(),
    message: freshId<MessageId>(),
    deletedMessage: freshId<MessageId>(),
    need: freshId<NeedId>(),
    deletedNeed: freshId<NeedId>(),
  };
  const written = { company_id, written_by: owner_id, written_at: at, version: 1 };
  const headline = (headline_id: HeadlineId, deleted_at: Date | null) => ({
    ...written,
    headline_id,
    team_id,
    kind: 'customers',
    words: `A headline of ${name}`,
    deleted_at,
  });
  const message = (message_id: MessageId, deleted_at: Date | null) => ({
    ...written,
    message_id,
    from_team_id: team_id,
    to_team_id: department,
    teller_id: owner_id,
    words: `A message of ${name}`,
    deleted_at,
  });
  const need = (need_id: NeedId, deleted_at: Date | null) => ({
    company_id,
    need_id,
    member_id: owner_id,
    words: `A need in ${name}`,
    said_at: at,
    note: '',
    deleted_at,
    version: 1,
  });
  return [
    ids,
    [
      ['headline', [headline(ids.headline, null), headline(ids.deletedHeadline, at)]],
      ['message', [message(ids.message, null), message(ids.deletedMessage, at)]],
      ['need', [need(ids.need, null), need(ids.deletedNeed, at)]],
    ],
  ];
}
