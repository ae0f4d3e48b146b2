import type { Estimated } from '#statistics/forecast/estimate-factor.ts';
import type { Project } from './project.ts';
import type { TimeEntry } from './time-entry.ts';

const key = (name: string) => name.trim().toLowerCase();

/** Hours that were booked on each project, by its name whatever its case. */
export function hoursByProject(entries: readonly TimeEntry[]): ReadonlyMap<string, number> {
  const hours = new Map<string, number>();
  for (const { project, hours: spent } of entries) {
    if (project !== null) hours.set(key(project), (hours.get(key(project)) ?? 0) + spent);
  }
  return hours;
}

export const spentOn = (hours: ReadonlyMap<string, number>, { project }: Pick<Project, 'project'>): number =>
  hours.get(key(project)) ?? 0;

/** Finished projects that were quoted and have hours on them: what was thought beside what it took. */
export function quotedAndSpent(
  projects: readonly Project[],
  entries: readonly TimeEntry[],
): (Estimated & { readonly project: Project })[] {
  const hours = hoursByProject(entries);
  return projects.flatMap((project) => {
    const actual = spentOn(hours, project);
    const { status, quotedHours } = project;
    return status === 'done' && quotedHours !== null && quotedHours > 0 && actual > 0
      ? [{ project, estimate: quotedHours, actual }]
      : [];
  });
}
