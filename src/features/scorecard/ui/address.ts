import { type Cadence, cadences } from '#lib/calendar/period.ts';
import { type Kind, kinds } from '../model/particulars.ts';
import { usualWindow, type Window, windowsOf } from '../model/window.ts';

const onlys = ['off', 'real-change', 'missing'] as const;
const sorts = ['title', 'owner', 'status'] as const;

/** What a scorecard page shows, as far as its address says; null is what goes without saying. */
export interface ScorecardAddress {
  /** A team, a person, or `mine`; null is the first tab. */
  readonly team: string | null;
  readonly cadence: Cadence;
  readonly window: Window;
  readonly newest: 'left' | 'right';
  /** Only metrics of this owner, under this heading, of this kind, or in this state. */
  readonly owner: string | null;
  readonly group: string | null;
  readonly kind: Kind | null;
  readonly only: (typeof onlys)[number] | null;
  /** Null is the scorecard's own order. */
  readonly sort: (typeof sorts)[number] | null;
  /** Those put away instead of those that stand. */
  readonly archived: boolean;
}

/** The router hands out `2026` as a number where an address says `group=2026`. */
const text = (said: unknown): string | null =>
  typeof said === 'string' || typeof said === 'number' || typeof said === 'boolean' ? String(said) : null;

const oneOf = <Known extends string>(known: readonly Known[], said: unknown): Known | null =>
  known.find((one) => one === said) ?? null;

/** What is not understood is what goes without saying: an old link still opens the page. */
export function readAddress(search: Readonly<Record<string, unknown>>): ScorecardAddress {
  const cadence = oneOf(cadences, search['cadence']) ?? 'weekly';
  const window = windowsOf(cadence).find((known) => String(known) === text(search['window']));
  return {
    team: text(search['team']),
    cadence,
    window: window ?? usualWindow(cadence),
    newest: search['newest'] === 'left' ? 'left' : 'right',
    owner: text(search['owner']),
    group: text(search['group']),
    kind: oneOf(kinds, search['kind']),
    only: oneOf(onlys, search['only']),
    sort: oneOf(sorts, search['sort']),
    archived: text(search['archived']) === 'true',
  };
}

type Said = string | number | true;

/** What differs from the plain page, as it stands in the address; the router puts quotes around a number that is text. */
export function searchOf(address: ScorecardAddress): Readonly<Record<string, Said>> {
  const { team, cadence, window, newest, owner, group, kind, only, sort, archived } = address;
  const said = {
    team,
    cadence: cadence === 'weekly' ? null : cadence,
    window: window === usualWindow(cadence) ? null : window,
    newest: newest === 'right' ? null : newest,
    owner,
    group,
    kind,
    only,
    sort,
    archived: archived || null,
  };
  return Object.fromEntries(Object.entries(said).filter((entry): entry is [string, Said] => entry[1] !== null));
}

export function hrefOf(companyId: string, address: ScorecardAddress): string {
  const search = new URLSearchParams(
    Object.entries(searchOf(address)).map(([key, said]) => [key, String(said)]),
  ).toString();
  return `/c/${companyId}/scorecard${search && `?${search}`}`;
}

/** All rows in the scorecard's own order: another tab or cadence keeps how one looks, not what one looked for. */
export const unfiltered = (address: ScorecardAddress): ScorecardAddress => ({
  ...address,
  owner: null,
  group: null,
  kind: null,
  only: null,
  sort: null,
});

/** Whether rows may be hidden, or stand elsewhere than they do. */
export const isFiltered = ({ owner, group, kind, only, sort }: ScorecardAddress): boolean =>
  [owner, group, kind, only, sort].some((said) => said !== null);
