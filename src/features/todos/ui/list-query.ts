import { queries } from '#client/rpc.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';

export type State = 'open' | 'done';

/** A team's list, or one's own. */
export interface Place {
  readonly companyId: CompanyId;
  readonly teamId: TeamId | null;
}

export const whoseOf = ({ companyId, teamId }: Place) => ({ companyId, ...(teamId === null ? {} : { teamId }) });

export const todosQuery = (place: Place, state: State) =>
  queries.todo.list.queryOptions({ input: { ...whoseOf(place), state } });
