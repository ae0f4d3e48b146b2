import type { Claim } from './claim.ts';
import type { Figure } from './figure.ts';
import { atStake, type Finding, verdicts } from './finding.ts';
import type { Ground } from './ground.ts';
import type { Records } from './records.ts';
import type { Rule } from './rule.ts';
import { settleVerdicts } from './verdict.ts';

/** A finding with what programs do not read of it. */
export interface ToldFinding extends Finding {
  /** Whether it is a fact that needs no inference. */
  readonly counted: boolean;
  readonly figure: Figure | null;
}

export interface Diagnosis {
  /** Surest first, then by money at stake. */
  readonly findings: readonly ToldFinding[];
  /** How many comparisons were made, also those of rules that are not shown. */
  readonly looks: number;
}

interface Shown {
  /** Also what was looked for and not found. */
  readonly all?: boolean;
  /** Ids of the rules to show; every one where nothing is said. */
  readonly only?: readonly string[] | undefined;
}

interface Ranked {
  readonly finding: ToldFinding;
  readonly outranks: readonly string[];
  /** Of its rule in the book. */
  readonly place: number;
}

/**
 * Everything that is wrong by these rules, and how sure it is. All rules look, whichever are shown: else a finding would
 * become surer by being asked for alone.
 */
export function diagnose(
  records: Records,
  ground: Ground,
  rulebook: readonly Rule[],
  { all = false, only }: Shown = {},
): Diagnosis {
  const looked = rulebook.flatMap((rule, place) => rule.look(records, ground).map((claim) => ({ rule, place, claim })));
  const { verdicts: settled, looks } = settleVerdicts(
    looked.map(({ claim }) => claim.basis),
    looked.map(({ rule }) => rule.id),
  );
  const ranked = looked.map(({ rule, place, claim }, at): Ranked => {
    const { basis, figure = null, outranks = [], ...said } = claim;
    const verdict = settled[at] ?? 'nothing';
    const counted = basis.kind === 'counted';
    return {
      finding: { rule: rule.id, ruleVersion: rule.version, verdict, ...said, counted, figure },
      outranks,
      place,
    };
  });
  const shown = withoutOutranked(ranked).filter(
    ({ finding }) => (all || finding.verdict !== 'nothing') && (only === undefined || only.includes(finding.rule)),
  );
  return { findings: shown.toSorted(inOrder).map(({ finding }) => finding), looks };
}

const stands = ({ finding }: Ranked) => ['clear', 'likely', 'hint'].includes(finding.verdict);

/** What is itself kept back keeps nothing back: of two that outrank each other the earlier rule stays. */
function withoutOutranked(ranked: readonly Ranked[]): Ranked[] {
  const back = new Set<Ranked>();
  for (const one of ranked) {
    if (back.has(one) || !stands(one)) continue;
    for (const other of ranked) {
      const isSame = sameSubject(one.finding, other.finding);
      if (other !== one && isSame && one.outranks.includes(other.finding.rule)) back.add(other);
    }
  }
  return ranked.filter((one) => !back.has(one));
}

const sameSubject = (one: Pick<Claim, 'subject'>, other: Pick<Claim, 'subject'>): boolean =>
  one.subject.kind === other.subject.kind && one.subject.name === other.subject.name;

function inOrder(one: Ranked, other: Ranked): number {
  return (
    verdicts.indexOf(one.finding.verdict) - verdicts.indexOf(other.finding.verdict) ||
    atStake(other.finding) - atStake(one.finding) ||
    one.place - other.place ||
    byName(one.finding.subject.name, other.finding.subject.name)
  );
}

/** By code units: the same on every machine, whatever its language. */
const byName = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
