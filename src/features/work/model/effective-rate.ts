import { addDays, type Day } from '#lib/calendar/day.ts';
import { hoursByProject, spentOn } from './estimates.ts';
import type { Project } from './project.ts';
import type { TimeEntry } from './time-entry.ts';

/** A finished job with what it left for the hours that were spent on it. */
export interface EarnedJob {
  readonly project: Project;
  /** Price less outside costs, in major units. */
  readonly earned: number;
  /** All hours, also those that nobody billed. */
  readonly hours: number;
  /** What an hour earned. */
  readonly rate: number;
}

export interface EarnedJobs {
  readonly jobs: readonly EarnedJob[];
  /** Finished projects without a price, or without an hour. */
  readonly unknown: readonly Project[];
  /** Whether only those finished within the last year are in it. */
  readonly isYear: boolean;
}

/** Fewer jobs of the last year than these say less than all there are. */
const leastInYear = 5;

/** Finished jobs of the last year; of all time where those are few or where a day is missing. */
export function earnedJobs(projects: readonly Project[], entries: readonly TimeEntry[], asOf: Day): EarnedJobs {
  const spent = hoursByProject(entries);
  const done = projects.filter(({ status }) => status === 'done');
  const isKnown = (project: Project) => project.price !== null && spentOn(spent, project) > 0;
  const known = done.filter(isKnown).map((project): EarnedJob => {
    const hours = spentOn(spent, project);
    const { price, outsideCosts } = project;
    const earned = (price ?? 0) - (outsideCosts ?? 0);
    return { project, earned, hours, rate: earned / hours };
  });
  const isLate = ({ finished }: Project) => finished !== null && finished > addDays(asOf, -365) && finished <= asOf;
  const ofYear = known.filter(({ project }) => isLate(project));
  const isYear = ofYear.length >= leastInYear && known.every(({ project }) => project.finished !== null);
  return {
    jobs: isYear ? ofYear : known,
    unknown: done.filter((project) => (!isYear || isLate(project)) && !isKnown(project)),
    isYear,
  };
}

/** What an hour earned over all of them: the ratio of the sums. NaN of none. */
export function rateOf(jobs: readonly EarnedJob[]): number {
  const hours = jobs.reduce((sum, job) => sum + job.hours, 0);
  return jobs.reduce((sum, job) => sum + job.earned, 0) / hours;
}

/** What the same hours would have earned more at the usual rate; below 0 where they earned more than that. */
export function shortOf(jobs: readonly EarnedJob[], usual: number): number {
  return jobs.reduce((sum, { hours, earned }) => sum + usual * hours - earned, 0);
}
