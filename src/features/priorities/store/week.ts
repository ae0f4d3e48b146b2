import type { WriteScope } from '#db/scope.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { MemberId, PriorityId } from '#lib/ids.ts';
import { sql } from 'kysely';

export interface Said {
  readonly on_track: boolean;
  readonly note: string;
  readonly said_by: MemberId;
  readonly said_at: Date;
}

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function keepWeek(scope: WriteScope, priority: PriorityId, week: Day, said: Said): Promise<void> {
  await scope.db
    .insertInto('priority_week')
    .values({ company_id: scope.company, priority_id: priority, week, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['company_id', 'priority_id', 'week'])
        .doUpdateSet({ ...said, version: sql<number>`priority_week.version + 1` }),
    )
    .execute();
}

export async function forgetWeek(scope: WriteScope, priority: PriorityId, week: Day): Promise<void> {
  await scope.db
    .deleteFrom('priority_week')
    .where('company_id', '=', scope.company)
    .where('priority_id', '=', priority)
    .where('week', '=', week)
    .execute();
}
