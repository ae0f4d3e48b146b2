import type { ToldFinding } from './diagnose.ts';
import { isSure } from './finding.ts';

/** What was found on one state of the data. */
export interface Run {
  /** What the data were known by: the first day of the last closed week, or the import that brought something new. */
  readonly standing: string;
  readonly findings: readonly ToldFinding[];
}

/**
 * The findings that somebody may be told of without having asked: those that are likely or clear, and are either counted
 * facts or were so in the run before, on other data. A signal that luck made is seldom there a week later.
 * @param before the newest run on an earlier closed week or import; null where there is none.
 */
export function worthTelling(now: Run, before: Run | null): ToldFinding[] {
  const earlier = before !== null && before.standing !== now.standing ? before.findings.filter(isSure) : [];
  const stood = new Set(earlier.map(nameOf));
  return now.findings.filter((finding) => isSure(finding) && (finding.counted || stood.has(nameOf(finding))));
}

const nameOf = ({ rule, subject, cause }: ToldFinding) => JSON.stringify([rule, subject.kind, subject.name, cause]);
