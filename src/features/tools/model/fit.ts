import { nameKey } from '#lib/name-key.ts';
import type { Tool } from './tool.ts';

/** Seats that nobody uses; null where seats or users were not counted. */
export function idleSeats({ seats, activeUsers }: Tool): number | null {
  return seats === null || activeUsers === null || seats <= 0 ? null : Math.max(0, seats - activeUsers);
}

/** Whether fewer than half of the seats are in use. */
export function isUnused(tool: Tool): boolean {
  const idle = idleSeats(tool);
  return idle !== null && tool.seats !== null && idle * 2 > tool.seats;
}

/** Tools that serve the same process, two or more each, in the order of the list. */
export function overlaps(tools: readonly Tool[]): Tool[][] {
  const byProcess = new Map<string, Tool[]>();
  for (const tool of tools) {
    if (tool.process === null) continue;
    const key = nameKey(tool.process);
    byProcess.set(key, [...(byProcess.get(key) ?? []), tool]);
  }
  return [...byProcess.values()].filter((same) => same.length > 1);
}

/**
 * Of tools for the same process, the one that is missed least: with the fewest users where all were counted, else the
 * cheapest, so that no more is promised than is certain; of equals the later one.
 */
export function leastMissed(same: readonly Tool[]): Tool | null {
  const isCounted = same.every(({ activeUsers }) => activeUsers !== null);
  const worth = ({ activeUsers, monthlyCost }: Tool) => (isCounted ? (activeUsers ?? 0) : (monthlyCost ?? 0));
  return same.reduce<Tool | null>(
    (least, tool) => (least === null || worth(tool) <= worth(least) ? tool : least),
    null,
  );
}
