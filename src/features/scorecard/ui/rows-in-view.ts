import type { Row } from '../contract/scorecard.ts';
import type { ScorecardAddress } from './address.ts';
import { standingOf } from './standing.ts';

type Chosen = Pick<ScorecardAddress, 'owner' | 'group' | 'kind' | 'only' | 'sort'>;

/** Whether the newest closed period looks like a real change. */
export const isRealChange = ({ process }: Row): boolean => process.fresh !== null;

function fits(row: Row, { owner, group, kind, only }: Chosen, newestClosed: string): boolean {
  if (owner !== null && row.ownerId !== owner) return false;
  if (group !== null && row.group !== group) return false;
  if (kind !== null && row.kind !== kind) return false;
  if (only === 'real-change') return isRealChange(row);
  return only === null || standingOf(row, newestClosed).status === only;
}

const rank = { off: 0, missing: 1, on: 2, 'not-judged': 3 } as const;

/** The rows that were asked for, in the order that was asked for; without one as the scorecard has them. */
export function rowsInView(
  rows: readonly Row[],
  chosen: Chosen,
  newestClosed: string,
  nameOf: (memberId: string) => string,
): readonly Row[] {
  const fitting = rows.filter((row) => fits(row, chosen, newestClosed));
  switch (chosen.sort) {
    case null:
      return fitting;
    case 'title':
      return fitting.toSorted((one, other) => one.title.localeCompare(other.title));
    case 'owner':
      return fitting.toSorted((one, other) => nameOf(one.ownerId).localeCompare(nameOf(other.ownerId)));
    case 'status':
      return fitting.toSorted((one, other) => rankOf(one, newestClosed) - rankOf(other, newestClosed));
  }
}

/** What asks for something stands first, and of that what looks like a real change. */
function rankOf(row: Row, newestClosed: string): number {
  return rank[standingOf(row, newestClosed).status] - (isRealChange(row) ? 0.5 : 0);
}

/** How many metrics under each heading were off in the newest closed period. */
export function groupsOf(rows: readonly Row[], newestClosed: string): { group: string; off: number; all: number }[] {
  return [...Map.groupBy(rows, ({ group }) => group)]
    .filter(([group]) => group !== '')
    .map(([group, members]) => ({
      group,
      off: members.filter((row) => standingOf(row, newestClosed).status === 'off').length,
      all: members.length,
    }));
}

/** A number of the newest closed period that somebody has to enter. */
export const isMissing = (row: Row, newestClosed: string): boolean =>
  standingOf(row, newestClosed).status === 'missing';
