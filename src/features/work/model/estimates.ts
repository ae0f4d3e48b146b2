import { nameKey } from '#lib/name-key.ts';
import type { Estimated } from '#statistics/forecast/estimate-factor.ts';
import type { Project } from './project.ts';
import type { TimeEntry } from './time-entry.ts';

/** Hours that were booked on each project, by the key of its name. */
type SpentHours = ReadonlyMap<string, number>;

export function hoursByProject(entries: readonly TimeEntry[]): SpentHours {
  const hours = new Map<string, number>();
  for (const { project, hours: spent } of entries) {
    if (project !== null) hours.set(nameKey(project), (hours.get(nameKey(project)) ?? 0) + spent);
  }
  return hours;
}

export const spentOn = (hours: SpentHours, { project }: Pick<Project, 'project'>): number =>
  hours.get(nameKey(project)) ?? 0;

/** A project with what was thought that it takes and what it took, in hours. */
export interface QuotedJob extends Estimated {
  readonly project: Project;
}

/** Finished projects that were quoted and have hours on them. */
export function quotedAndSpent(projects: readonly Project[], entries: readonly TimeEntry[]): QuotedJob[] {
  const hours = hoursByProject(entries);
  return projects.flatMap((project) => {
    const actual = spentOn(hours, project);
    const { status, quotedHours } = project;
    return status === 'done' && quotedHours !== null && quotedHours > 0 && actual > 0
      ? [{ project, estimate: quotedHours, actual }]
      : [];
  });
}

/** Work that is promised and not yet done, as it was quoted. */
export interface OpenWork {
  /** In hours, above 0. */
  readonly jobs: readonly { readonly project: Project; readonly hours: number }[];
  /** Open projects of which nobody wrote how much is left, nor what was quoted. */
  readonly unknown: readonly Project[];
}

/** What is left of each open project: as it was written, else what was quoted less what was booked on it. */
export function openWork(projects: readonly Project[], entries: readonly TimeEntry[]): OpenWork {
  const spent = hoursByProject(entries);
  const open = projects.filter(({ status }) => status === 'open');
  const leftOf = (project: Project) =>
    project.remainingHours ?? (project.quotedHours === null ? null : project.quotedHours - spentOn(spent, project));
  return {
    jobs: open.map((project) => ({ project, hours: leftOf(project) ?? 0 })).filter(({ hours }) => hours > 0),
    unknown: open.filter((project) => leftOf(project) === null),
  };
}
