import { type Day, daysBetween } from '#lib/calendar/day.ts';
import { nameKey } from '#lib/name-key.ts';
import type { Tally } from '#statistics/comparison/tally.ts';
import { kaplanMeier, type SurvivalCurve } from '#statistics/survival/kaplan-meier.ts';
import type { Client } from './client.ts';

/** Whoever was a client on any day from the first to the last. */
export function clientsBetween(clients: readonly Client[], from: Day, to: Day): Client[] {
  return clients.filter(({ since, until }) => since <= to && (until === null || until >= from));
}

/** Clients of the first day, and how many of them are clients on the last. */
export interface Kept extends Tally {
  readonly clients: readonly Client[];
  readonly left: readonly Client[];
}

/** A client who left and came back by the last day was kept. */
export function keptBetween(clients: readonly Client[], from: Day, to: Day): Kept {
  const start = new Map(clientsBetween(clients, from, from).map((client) => [nameKey(client.client), client]));
  const end = new Set(clientsBetween(clients, to, to).map(({ client }) => nameKey(client)));
  const left = [...start].filter(([name]) => !end.has(name)).map(([, client]) => client);
  return { successes: start.size - left.length, trials: start.size, clients: [...start.values()], left };
}

/** The share that is still a client after so many days, everybody who is one today being unfinished. */
export function tenureCurve(clients: readonly Client[], asOf: Day): SurvivalCurve {
  return kaplanMeier(
    clients
      .filter(({ since }) => since <= asOf)
      .map(({ since, until }) => {
        const hasLeft = until !== null && until < asOf;
        return { time: Math.max(0, daysBetween(since, hasLeft ? until : asOf)), event: hasLeft };
      }),
  );
}
