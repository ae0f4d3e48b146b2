import type { GridGroup, GridMove, GridRow } from './grid-parts.ts';

const groupOf = (rows: readonly GridRow[], group: string | undefined) => rows.filter((row) => row.group === group);

/** One place up (−1) or down (1) within its group; null at the end of the group. */
export function carryBy(rows: readonly GridRow[], rowId: string, by: 1 | -1): GridMove | null {
  const row = rows.find(({ id }) => id === rowId);
  const peers = groupOf(rows, row?.group);
  const at = peers.findIndex(({ id }) => id === rowId);
  const to = at + by;
  if (!row || to < 0 || to >= peers.length) return null;
  return { rowId, group: row.group, before: peers[by === 1 ? to + 1 : to]?.id ?? null };
}

/** Into the group above, as its last, or below, as its first; null where there is none. Rows stand by groups. */
export function carryToGroup(rows: readonly GridRow[], rowId: string, by: 1 | -1): GridMove | null {
  const row = rows.find(({ id }) => id === rowId);
  const groups = [...new Set(rows.map(({ group }) => group))];
  const to = groups.indexOf(row?.group) + by;
  if (!row || to < 0 || to >= groups.length) return null;
  const group = groups[to];
  return { rowId, group, before: by === 1 ? (groupOf(rows, group)[0]?.id ?? null) : null };
}

/** Between two rows, or on the line of a group; null where that leaves everything as it is. */
export function carryBeside(
  rows: readonly GridRow[],
  rowId: string,
  target: { readonly rowId: string; readonly side: 'above' | 'below' } | { readonly group: string },
): GridMove | null {
  const row = rows.find(({ id }) => id === rowId);
  const group = 'group' in target ? target.group : rows.find(({ id }) => id === target.rowId)?.group;
  const peers = groupOf(rows, group);
  const at =
    'group' in target ? 0 : peers.findIndex(({ id }) => id === target.rowId) + (target.side === 'below' ? 1 : 0);
  const before = peers[at]?.id ?? null;
  const stays = row?.group === group && (before === rowId || peers[at - 1]?.id === rowId);
  return !row || at < 0 || stays ? null : { rowId, group, before };
}

/** Where the row will stand, for the line below: `Estimates sent: place 2 of 4 in Sell.` */
export function carryWords(rows: readonly GridRow[], groups: readonly GridGroup[], move: GridMove): string {
  const name = rows.find(({ id }) => id === move.rowId)?.name ?? '';
  const others = groupOf(rows, move.group).filter(({ id }) => id !== move.rowId);
  const at = move.before === null ? others.length : others.findIndex(({ id }) => id === move.before);
  const group = groups.find(({ id }) => id === move.group);
  return `${name}: place ${at + 1} of ${others.length + 1}${group ? ` in ${group.name}` : ''}.`;
}
