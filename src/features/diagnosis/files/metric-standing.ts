import {
  type GoalLine,
  type Line,
  type LineAt,
  type MetricLine,
  plainLine,
  type ValueLine,
} from '#features/scorecard/model/intake/line.ts';
import type { Member, Standing } from '#features/scorecard/model/intake/target.ts';
import { titleKey } from '#features/scorecard/model/intake/title-key.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import type { CompanyFacts } from '../model/ground.ts';

export const leadership = 'company' as TeamId;
/** Owns what no file names an owner of. */
export const nobody = '' as MemberId;

const isNumber = (line: Line): line is ValueLine | GoalLine => line.holds === 'value' || line.holds === 'goal';

function distinct(names: readonly (string | null)[]): readonly string[] {
  const told = names.flatMap((name) => (name?.trim() ? name.trim() : []));
  return [...new Map(told.map((name) => [titleKey(name), name])).values()];
}

/** In a data room everybody and every department is known that a file names. */
export function standingOf(lines: readonly LineAt[], company: CompanyFacts, asOf: Day): Standing {
  const metrics = lines.flatMap(({ line }) => (line.holds === 'metric' ? [line] : []));
  const people = lines.flatMap(({ line }) =>
    line.holds === 'metric' ? [line.owner, line.person] : isNumber(line) ? [line.person] : [],
  );
  const departments = distinct(metrics.map(({ department }) => department)).map((name) => ({
    teamId: `department ${titleKey(name)}` as TeamId,
    name,
    kind: 'department',
  }));
  return {
    metrics: [],
    people: distinct(people).map(
      (name): Member => ({ memberId: titleKey(name) as MemberId, name, email: '', role: 'owner', teamIds: [] }),
    ),
    teams: [{ teamId: leadership, name: '', kind: 'leadership' }, ...departments],
    calendar: company.calendar,
    currency: company.currency,
    today: asOf,
    me: nobody,
  };
}

/**
 * Lines for the metrics that numbers of a person name and no line describes: each person has one of their own, like the
 * one that is described, where there is one.
 */
export function impliedLines(lines: readonly LineAt[]): readonly LineAt[] {
  const described = new Map<string, MetricLine[]>();
  for (const { line } of lines) {
    if (line.holds === 'metric') {
      const key = titleKey(line.title);
      described.set(key, [...(described.get(key) ?? []), line]);
    }
  }
  const implied = new Map<string, LineAt>();
  for (const { at, line } of lines) {
    if (!isNumber(line) || line.person === null) continue;
    const person = line.person;
    const alike = described.get(titleKey(line.title)) ?? [];
    const isTold = alike.some((one) =>
      [one.owner, one.person].some((name) => name && titleKey(name) === titleKey(person)),
    );
    const [like = plainLine(line.title)] = alike;
    if (!isTold) {
      const own: MetricLine = { ...like, level: 'person', person, owner: person };
      implied.set(`${titleKey(line.title)}\n${titleKey(person)}`, { at, line: own });
    }
  }
  return [...implied.values()];
}

const isSame = (one: string | null, other: string | null) =>
  one === null || other === null || titleKey(one) === titleKey(other);

export interface Parted {
  readonly lines: readonly LineAt[];
  /** Rows of numbers of a metric that another line describes. */
  readonly numbers: readonly LineAt[];
}

/** A metric is described once, by `metrics.csv` before all others; further scorecards bring only their numbers. */
export function partRepeated(all: readonly LineAt[]): Parted {
  const described = new Map<string, MetricLine[]>();
  const lines: LineAt[] = [];
  const numbers: LineAt[] = [];
  for (const one of all.toSorted((a, b) => Number(a.cells !== undefined) - Number(b.cells !== undefined))) {
    const { line, cells } = one;
    if (line.holds === 'metric') {
      const same = described.get(titleKey(line.title)) ?? [];
      if (cells !== undefined && same.some(({ owner, person }) => isSame(owner ?? person, line.owner ?? line.person))) {
        numbers.push(one);
        continue;
      }
      described.set(titleKey(line.title), [...same, line]);
    }
    lines.push(one);
  }
  return { lines, numbers };
}
