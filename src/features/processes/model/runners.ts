import { isSameName, nameKey } from '#lib/name-key.ts';
import type { ProcessRecord } from './process-record.ts';

/** Whether this person and nobody else can run it. */
export function runsAlone(person: string, process: ProcessRecord): boolean {
  return process.canRun.length > 0 && process.canRun.every((runner) => isSameName(runner, person));
}

/**
 * Who stands nearest to learning the process: whoever runs most of the other processes of its department, or of all of
 * them where nobody does there; of equals the earlier name. Null where nobody but `person` runs anything.
 */
export function successorOf(person: string, process: ProcessRecord, all: readonly ProcessRecord[]): string | null {
  const inDepartment = all.filter(
    (other) => other !== process && process.department !== null && isSameName(other.department, process.department),
  );
  return busiest(person, inDepartment) ?? busiest(person, all);
}

function busiest(person: string, processes: readonly ProcessRecord[]): string | null {
  const counts = new Map<string, { readonly name: string; readonly n: number }>();
  for (const runner of processes.flatMap(({ canRun }) => canRun)) {
    if (isSameName(runner, person)) continue;
    const known = counts.get(nameKey(runner));
    counts.set(nameKey(runner), { name: known?.name ?? runner, n: (known?.n ?? 0) + 1 });
  }
  const ranked = [...counts.values()].toSorted((one, other) => other.n - one.n || (one.name < other.name ? -1 : 1));
  return ranked[0]?.name ?? null;
}
