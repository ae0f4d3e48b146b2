import { Targets } from './find-targets.ts';
import type { LineAt, LineProblem } from './line.ts';
import { countNames, type NameCount } from './person-finder.ts';
import { TargetReader } from './read-targets.ts';
import type { Answers, ChangeText, Question, Standing, Wanted } from './target.ts';

export interface Plan {
  /** In the order of the lines. */
  readonly wanted: readonly Wanted[];
  /** Those of the whole company. */
  readonly changes: readonly ChangeText[];
  readonly questions: readonly Question[];
  readonly problems: readonly LineProblem[];
  /** Of owners, where nobody here is called so. */
  readonly names: readonly NameCount[];
}

/** What lines of files want of the metrics that are there. What cannot be used is told; nothing is decided twice. */
export function planIntake(lines: readonly LineAt[], standing: Standing, answers: Answers): Plan {
  const targets = new Targets(standing, answers);
  targets.describe(lines);
  for (const { at, line } of lines) {
    if (line.holds === 'metric' || line.holds === 'change') continue;
    const target = targets.named(at, line.title, line.person);
    if (line.holds === 'value') target?.cells.push({ ...line, at });
    else target?.goals.push({ from: line.from, period: line.period, text: line.goal, note: line.note, at });
  }
  const changes: ChangeText[] = [];
  for (const { at, line } of lines) {
    if (line.holds !== 'change') continue;
    const change = { at, startsOn: line.day, what: line.what };
    if (line.subject === null) changes.push(change);
    else targets.present(at, line.subject)?.changes.push(change);
  }
  const reader = new TargetReader(standing, answers);
  const wanted = targets.found.map((target) => reader.read(target));
  return {
    wanted,
    changes,
    questions: [targets.question, reader.question].filter((question) => question !== null),
    problems: [...targets.problems, ...reader.problems],
    names: countNames(targets.foreign(lines), targets.unowned),
  };
}
