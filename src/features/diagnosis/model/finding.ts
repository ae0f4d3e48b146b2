/** How sure a finding is, surest first. `nothing`: it was looked for and not found. */
export type Verdict = 'clear' | 'likely' | 'hint' | 'too-little' | 'nothing';

export const verdicts: readonly Verdict[] = ['clear', 'likely', 'hint', 'too-little', 'nothing'];

/** Whom or what a finding is about. */
export interface Subject {
  readonly kind:
    | 'company'
    | 'metric'
    | 'person'
    | 'stage'
    | 'block'
    | 'week'
    | 'client'
    | 'project'
    | 'process'
    | 'tool'
    | 'deal';
  readonly name: string;
}

/** One number behind a finding, with its 95 % interval unless `level` names another one. */
export interface Evidence {
  readonly label: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** Of the interval, such as 0.9. */
  readonly level?: number;
  readonly n: number;
  /** `share`, `days`, `hours`, `weeks`, `calls`, …, or the company's currency as ISO 4217. */
  readonly unit: string;
}

/** Money at stake: p5, p50 and p95, in major units of the company's currency. */
export interface Effect {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly per: 'year' | 'month' | 'once';
}

/** What is said of one subject by one rule. */
export interface Finding {
  readonly rule: string;
  readonly ruleVersion: number;
  readonly subject: Subject;
  readonly verdict: Verdict;
  readonly cause: string | null;
  readonly title: string;
  readonly symptom: string;
  readonly causes: readonly string[];
  readonly actions: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly effect: Effect | null;
  readonly wouldChange: string;
}

export const isSure = ({ verdict }: Pick<Finding, 'verdict'>): boolean => verdict === 'likely' || verdict === 'clear';

const inAYear: Readonly<Record<Effect['per'], number>> = { year: 1, month: 12, once: 1 };

/** The middle of what is at stake in a year, in major units; what happens once counts once, and what has no price as nothing. */
export const atStake = ({ effect }: Pick<Finding, 'effect'>): number => (effect ? effect.mid * inAYear[effect.per] : 0);
