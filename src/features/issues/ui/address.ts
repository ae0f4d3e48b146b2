import { isUuid, type TeamId } from '#lib/ids.ts';
import type { Order } from '../model/rank.ts';

const lists = ['short', 'long', 'solved', 'mine'] as const;
export type ListName = (typeof lists)[number];

const orders = ['hand', 'votes', 'age'] as const satisfies readonly Order[];

/** What of the issues is looked at: parts of the page's address. */
export interface IssueAddress {
  /** Absent: the first team of whoever looks. */
  readonly team?: TeamId;
  readonly list?: ListName;
  readonly order?: Order;
}

const one = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((known) => known === value);

/** What is usual is left out, and so is what nobody knows. */
export function readAddress(search: Readonly<Record<string, unknown>>): IssueAddress {
  const [list, order] = [one(lists, search['list']), one(orders, search['order'])];
  return {
    ...(isUuid(search['team']) ? { team: search['team'] as TeamId } : {}),
    ...(list === undefined || list === 'short' ? {} : { list }),
    ...(order === undefined || order === 'hand' ? {} : { order }),
  };
}

export function hrefOf(room: string, { team, list, order }: IssueAddress): string {
  const parts = Object.entries({ team, list, order }).flatMap(([key, value]) =>
    value === undefined || value === 'short' || value === 'hand' ? [] : [`${key}=${value}`],
  );
  return parts.length === 0 ? room : `${room}?${parts.join('&')}`;
}
