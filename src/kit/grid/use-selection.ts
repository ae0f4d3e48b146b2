import { useMemo, useState } from 'react';
import type { GridColumn, GridRow } from './grid-parts.ts';
import { type Area, area, type Bounds, type Place, readOn, step } from './place.ts';
import { type Spot, spotMap, type SpotMap } from './spot.ts';

interface Selected {
  readonly at: Spot;
  /** The other corner of a drawn block; the same cell where none is drawn. */
  readonly corner: Spot;
  /** The text a typed key started with, null to change what is there; absent while nothing is written. */
  readonly writing?: { readonly start: string | null };
}

export interface Selection {
  readonly map: SpotMap;
  readonly bounds: Bounds;
  readonly spot: Spot | null;
  readonly place: Place | null;
  readonly drawn: Area | null;
  readonly writing: { readonly start: string | null } | null;
  readonly select: (place: Place, extend?: boolean) => void;
  readonly moveBy: (rows: number, columns: number, extend: boolean) => void;
  /** False past either end of the grid: nothing moved. */
  readonly moveOn: (by: 1 | -1) => boolean;
  readonly write: (start: string | null) => void;
  readonly stopWriting: () => void;
}

/** Which cell is selected, which block is drawn, whether a cell is being written. By ids, so that live changes around it do not move it. */
export function useSelection(rows: readonly GridRow[], columns: readonly GridColumn[]): Selection {
  const [selected, setSelected] = useState<Selected | null>(null);
  const map = useMemo(() => spotMap(rows, columns), [rows, columns]);
  const bounds: Bounds = { rows: rows.length, columns: columns.length };
  const place = map.placeOf(selected?.at ?? null);
  const corner = map.placeOf(selected?.corner ?? null) ?? place;
  const select = (next: Place, extend = false): void => {
    const spot = map.spotAt(next);
    setSelected((before) => {
      const kept = before && before.at.rowId === spot.rowId && before.at.columnId === spot.columnId;
      if (!extend && kept && before.corner === before.at && !before.writing) return before;
      return extend && before ? { at: before.at, corner: spot } : { at: spot, corner: spot };
    });
  };
  return {
    map,
    bounds,
    spot: place ? (selected?.at ?? null) : null,
    place,
    drawn: place && corner ? area(place, corner) : null,
    writing: (place && selected?.writing) ?? null,
    select,
    moveBy: (down, across, extend) => {
      const from = extend ? corner : place;
      if (from) select(step(from, down, across, bounds), extend);
    },
    moveOn: (by) => {
      const next = place && readOn(place, by, bounds);
      if (next) select(next);
      return next !== null;
    },
    write: (start) => setSelected((before) => before && { at: before.at, corner: before.at, writing: { start } }),
    stopWriting: () => setSelected((before) => before && { at: before.at, corner: before.at }),
  };
}
