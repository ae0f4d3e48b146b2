import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';

/** What rows are planted on. */
export interface PlantedGround {
  readonly company_id: CompanyId;
  /** The leadership team. */
  readonly team_id: TeamId;
  readonly department: TeamId;
  /** The first member. */
  readonly owner_id: MemberId;
  /** The first member, and the second if there is one. */
  readonly two: readonly MemberId[];
  readonly name: string;
  readonly at: Date;
  readonly freshId: <Branded extends string>() => Branded;
}

export type PlantedRow = Readonly<Record<string, unknown>>;
