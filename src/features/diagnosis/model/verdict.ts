import { benjaminiHochberg, evenShares, holm } from '#statistics/multiplicity/adjust.ts';
import type { Basis } from './claim.ts';
import { type Verdict, verdicts } from './finding.ts';

/** What everything that was looked at comes to. */
export interface Settled {
  /** Of each basis, in their order. */
  readonly verdicts: readonly Verdict[];
  /** How many p-values there were in all: one family. */
  readonly looks: number;
}

/** Posterior probabilities from which on there is a hint, and from which on it is likely. */
const bars = { hint: 0.8, likely: 0.9 } as const;

/** The share of false ones that is put up with, over the whole report. */
const level = 0.05;

/**
 * The verdicts of a whole report. With the ladder of posteriors alone, `likely` fires in one of five comparisons of two
 * equal rates; so it needs Benjamini-Hochberg at 5 % over everything that was looked at as well, and `clear` needs Holm
 * and an interval beyond the smallest difference that matters (Benjamini and Hochberg 1995; Holm 1979). All looks are one
 * family, in which each question has the same share (docs/decisions/0014-even-questions.md).
 * @param questions what each basis answers, so that many looks at one thing cost nothing else its chance; one where none is told.
 */
export function settleVerdicts(bases: readonly Basis[], questions: readonly string[] = []): Settled {
  const looks = bases.flatMap((basis, at) => {
    const all = basis.kind === 'tested' ? [chanceOf(basis), ...(basis.others ?? [])] : [];
    return all.map((p) => ({ p, question: questions[at] ?? '' }));
  });
  const family = looks.map(({ p }) => p);
  const shares = evenShares(looks.map(({ question }) => question));
  const [byHolm, byShare] = [holm(family, shares), benjaminiHochberg(family, shares)];
  let place = 0;
  const settled = bases.map((basis): Verdict => {
    switch (basis.kind) {
      case 'counted':
        return basis.complete ? 'clear' : 'likely';
      case 'estimated':
        return atMost(byChance(basis.chance), basis.most ?? 'likely');
      case 'tested': {
        const [strict, loose] = [byHolm[place] ?? 1, byShare[place] ?? 1];
        place += 1 + (basis.others?.length ?? 0);
        return atMost(byTest(basis, strict, loose), basis.most ?? 'clear');
      }
      default:
        return basis.kind;
    }
  });
  return { verdicts: settled, looks: family.length };
}

/**
 * Of the difference that is stated. Where the numbers point the other way it is not seen at all: a share far on the good
 * side of its bar has a tiny two-sided p, and would otherwise count as found and lower what the others have to reach.
 */
const chanceOf = ({ p, posterior }: Basis & { kind: 'tested' }): number => (posterior < 0.5 ? 1 : p);

function byTest({ posterior, matters, surely }: Basis & { kind: 'tested' }, strict: number, loose: number): Verdict {
  if (matters && surely && strict <= level) return 'clear';
  if (matters && posterior >= bars.likely && loose <= level) return 'likely';
  return posterior >= bars.hint ? 'hint' : 'nothing';
}

const byChance = (chance: number): Verdict =>
  chance >= bars.likely ? 'likely' : chance >= bars.hint ? 'hint' : 'nothing';

const atMost = (verdict: Verdict, most: Verdict): Verdict =>
  verdicts.indexOf(verdict) < verdicts.indexOf(most) ? most : verdict;

/** How many of so many looks luck alone would make as strong as one in twenty. */
export const expectedByLuck = (looks: number): number => looks * level;
