import { type Day, isDay } from '#lib/calendar/day.ts';
import { isUuid, type MemberId, type TeamId } from '#lib/ids.ts';
import type { Level } from '../model/priority.ts';

/** What of the room is looked at. */
export interface PrioritiesAddress {
  /** A team, or one’s own; those of the company where nothing is said. */
  readonly of?: TeamId | 'mine';
  /** The first day of another quarter than the running one. */
  readonly quarter?: Day;
  /** Closing them, one after the other. */
  readonly review?: true;
}

export function readPrioritiesAddress(search: Readonly<Record<string, unknown>>): PrioritiesAddress {
  const { of, quarter, review } = search;
  return {
    ...(of === 'mine' ? { of } : isUuid(of) ? { of: of as TeamId } : {}),
    ...(typeof quarter === 'string' && isDay(quarter) ? { quarter } : {}),
    ...(review === true ? { review } : {}),
  };
}

/** @param room the address of the room. */
export function hrefOf(room: string, { of, quarter, review }: PrioritiesAddress): string {
  const said = new URLSearchParams({
    ...(of === undefined ? {} : { of }),
    ...(quarter === undefined ? {} : { quarter }),
    ...(review ? { review: 'true' } : {}),
  }).toString();
  return said === '' ? room : `${room}?${said}`;
}

/** The same as the API asks it. */
export interface Chosen {
  readonly level?: Level;
  readonly teamId?: TeamId;
  readonly ownerId?: MemberId;
}

export function chosenBy({ of }: PrioritiesAddress, me: MemberId): Chosen {
  if (of === undefined) return { level: 'company' };
  return of === 'mine' ? { ownerId: me } : { teamId: of };
}

interface Row {
  readonly level: Level;
  readonly teamId: TeamId | null;
  readonly ownerId: MemberId;
}

export const isChosen = (row: Row, { level, teamId, ownerId }: Chosen): boolean =>
  (level === undefined || row.level === level) &&
  (teamId === undefined || row.teamId === teamId) &&
  (ownerId === undefined || row.ownerId === ownerId);
