import type { CompanySettings } from '#features/accounts/contract/company.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { Goal } from '#features/scorecard/model/goal.ts';
import type { Kind, Summary } from '#features/scorecard/model/particulars.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { Unit } from '#lib/quantity.ts';
import type { QuarterPlan } from './quarter/quarter-plan.ts';

/** How a metric ran over the weeks. Amounts are in the metric's unit. */
export interface Course {
  /** An ordinary week, at the end of the time shown and between summer and winter. */
  readonly level: number;
  /** Standard deviation around what was to be expected of the week. */
  readonly spread: number;
  /** Amounts are multiples of it: 1 for what is counted. */
  readonly step: number;
  /** The correlation of neighbouring weeks; 0.3 when not said. */
  readonly memory?: number;
  /** What summer adds and winter takes, as a share of the level. A metric with seasons is slow in weeks of holidays too. */
  readonly season?: number;
  /** What was gained over the two years, as a share of the level; below 0 it was lost. */
  readonly gain?: number;
  /** The share of the level in the bad first quarter: 0.7 is a third less, 1.4 is more of what nobody wants. */
  readonly slump?: number;
  /** How much of the variation is the company's demand, `lag` weeks later. */
  readonly demand?: { readonly share: number; readonly lag: number };
  readonly most?: number;
  /** The newest closed weeks as they were, oldest first; null is a number that nobody entered. */
  readonly last?: readonly (number | null)[];
  /** What is there of the running week. */
  readonly running?: number;
}

/** What other metrics of the company come to, week by week. */
interface Sum {
  readonly sumOf: readonly string[];
  readonly running?: number;
}

/** What the weeks of another metric of the company come to in each month. */
interface Months {
  readonly monthsOf: string;
}

export interface MetricPlan {
  readonly title: string;
  /** Key of a person. */
  readonly owner: string;
  readonly unit: Unit;
  readonly cadence?: Cadence;
  /** Over metrics that are planned before it; it has no course of its own. */
  readonly formula?: string;
  /** The first held from the beginning; each later one from so many weeks before the running one. */
  readonly goals: readonly (Goal & { readonly weeksAgo?: number })[];
  readonly course: Course | Sum | Months | null;
}

/** What is said of a metric beside its numbers. */
export interface About {
  /** The heading it stands under. */
  readonly group?: string;
  readonly kind: Kind;
  readonly summary?: Summary;
  readonly note?: string;
  readonly clientView?: boolean;
  readonly controllable?: boolean;
  /** Titles of metrics of the same company. */
  readonly drives?: readonly string[];
}

/** What people wrote down; weeks are counted back from the running one. */
export interface Story {
  readonly notes: readonly { readonly title: string; readonly weeksAgo: number; readonly text: string }[];
  readonly overrides: readonly {
    readonly title: string;
    readonly weeksAgo: number;
    readonly goal: Goal | null;
    readonly note: string;
  }[];
  /** Without a title: of the whole company. */
  readonly changes: readonly { readonly title: string | null; readonly weeksAgo: number; readonly what: string }[];
  readonly coaching: readonly {
    readonly title: string;
    /** Key of a person. */
    readonly by: string;
    readonly said?: string;
    readonly tried?: string;
    readonly next?: string;
    readonly outcome?: string;
  }[];
}

export interface PersonPlan {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
}

export interface TeamPlan {
  readonly name: string;
  /** Keys of people. */
  readonly people: readonly string[];
  readonly metrics: readonly MetricPlan[];
}

export interface CompanyPlan {
  /** Kept with the company: `painting`, `practice`, `practice/corbel`. */
  readonly key: string;
  readonly settings: CompanySettings;
  /** Whoever opens the sample: their key here, and what they are. */
  readonly me: { readonly key: string; readonly role: 'owner' | 'operator' };
  /** All the others. */
  readonly people: readonly PersonPlan[];
  readonly leadership: Omit<TeamPlan, 'name'>;
  readonly departments: readonly TeamPlan[];
  /** On nobody's team. */
  readonly personal: readonly MetricPlan[];
  readonly mailDomain: string;
  /** By title. */
  readonly about?: Readonly<Record<string, About>>;
  readonly story?: Story;
  /** The last weeks of meetings, and what came of them. */
  readonly quarter?: QuarterPlan;
}

export interface SamplePlan {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** Who somebody without an account looks around as. */
  readonly persona: { readonly name: string; readonly email: string };
  /** The first one is where the sample begins. */
  readonly companies: readonly CompanyPlan[];
}

export const metricsOf = (plan: CompanyPlan): MetricPlan[] => [
  ...plan.leadership.metrics,
  ...plan.departments.flatMap((team) => team.metrics),
  ...plan.personal,
];
