import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { nameKey } from '#lib/name-key.ts';
import type { Client } from './client.ts';
import type { Deal } from './deal.ts';

/** What somebody stands for over some time, by name as first written. */
export interface Portion {
  readonly name: string;
  readonly amount: number;
}

export interface Portions {
  /** The largest first; of equals the earlier name. Only what is above zero. */
  readonly portions: readonly Portion[];
  /** Whether nothing that belongs to it lacks its name or its amount. */
  readonly isComplete: boolean;
}

interface Part {
  readonly name: string | null;
  readonly amount: number | null;
}

/** Adds up what belongs to one name. Amounts that are unknown make it incomplete. */
export function portionsOf(parts: readonly Part[]): Portions {
  const sums = new Map<string, Portion>();
  for (const { name, amount } of parts) {
    if (name === null || amount === null || amount <= 0) continue;
    const known = sums.get(nameKey(name));
    sums.set(nameKey(name), { name: known?.name ?? name, amount: (known?.amount ?? 0) + amount });
  }
  const portions = [...sums.values()].toSorted(
    (one, other) => other.amount - one.amount || (one.name < other.name ? -1 : 1),
  );
  return { portions, isComplete: parts.every(({ name, amount }) => name !== null && amount !== null) };
}

const daysInMonth = 365.25 / 12;

/** What clients paid from the first to the last day, by their monthly value and the days on which they were clients. */
export function billingsOfClients(
  clients: readonly Pick<Client, 'client' | 'since' | 'until' | 'monthlyValue'>[],
  from: Day,
  to: Day,
): Portions {
  const parts = clients.flatMap(({ client, since, until, monthlyValue }) => {
    const [first, last] = [since > from ? since : from, until !== null && until < to ? until : to];
    const days = daysBetween(first, last) + 1;
    return days <= 0
      ? []
      : [{ name: client, amount: monthlyValue === null ? null : (monthlyValue * days) / daysInMonth }];
  });
  return portionsOf(parts);
}

/** What was sold from the first to the last day; complete only where deals reach back to the first day or before it. */
export function billingsOfDeals(deals: readonly Deal[], from: Day, to: Day): Portions {
  const won = deals.filter(
    ({ status, closed }) => status === 'won' && (closed === null || (closed >= from && closed <= to)),
  );
  const { portions, isComplete } = portionsOf(
    won.map(({ account, value, closed }) => ({
      name: account,
      amount: closed === null ? null : value,
    })),
  );
  const reachesBack = deals.some(({ created, closed }) => (created ?? closed ?? to) <= addDays(from, 31));
  return { portions, isComplete: isComplete && reachesBack };
}
