import type { GridGroup, GridRow } from './grid-parts.ts';

/** A line of the table's body: a row, or the heading of a group. */
export type GridLine<Row> = {
  /** In the whole table: the head is 1. */
  readonly number: number;
} & ({ readonly row: Row; readonly at: number } | { readonly group: GridGroup });

/** Rows in the order of their groups; those of no known group stand first, where no heading claims them. */
export function inGroups<Row extends GridRow>(
  rows: readonly Row[],
  groups: readonly GridGroup[] | undefined,
): readonly Row[] {
  if (!groups) return rows;
  const byGroup = Map.groupBy(rows, ({ group }) => group);
  const known = new Set(groups.map(({ id }) => id));
  const loose = rows.filter(({ group }) => group === undefined || !known.has(group));
  return [...loose, ...groups.flatMap(({ id }) => byGroup.get(id) ?? [])];
}

/** The rows with the headings between them, numbered as assistive technology wants it. */
export function linesOf<Row extends GridRow>(
  rows: readonly Row[],
  groups: readonly GridGroup[],
): readonly GridLine<Row>[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const lines: GridLine<Row>[] = [];
  let before: string | undefined;
  for (const [at, row] of rows.entries()) {
    const group = row.group === before ? undefined : byId.get(row.group ?? '');
    if (group) lines.push({ group, number: lines.length + 2 });
    lines.push({ row, at, number: lines.length + 2 });
    before = row.group;
  }
  return lines;
}

/** Lines drawn one after the other, with as many left out before them. */
export interface Stretch {
  readonly skipped: number;
  readonly from: number;
  readonly to: number;
}

/** What is drawn of so many lines: those in sight, and the one that holds the focus wherever it is. */
export function stretchesOf(
  count: number,
  sight: { from: number; to: number },
  kept: number | null,
): readonly Stretch[] {
  const from = Math.max(0, Math.min(sight.from, count));
  const to = Math.max(from, Math.min(sight.to, count));
  const inSight = kept === null || kept < 0 || kept >= count || (kept >= from && kept < to);
  const ranges = inSight
    ? [[from, to] as const]
    : kept < from
      ? [[kept, kept + 1] as const, [from, to] as const]
      : [[from, to] as const, [kept, kept + 1] as const];
  return ranges.map(([start, end], at) => ({ skipped: start - (ranges[at - 1]?.[1] ?? 0), from: start, to: end }));
}
