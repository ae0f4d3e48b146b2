import type { Weekday } from '#lib/calendar/day.ts';
import type { Past } from '../past.ts';

/** People are named by their key, metrics, issues and teams by what they are called. */
export interface TodoPlan {
  readonly title: string;
  readonly owner: string;
  /** After so many days it was done: up to 7 in time; null is not yet. From 1 to 5 where nothing is said. */
  readonly days?: number | null;
}

export type SolutionPlan =
  | ({ readonly kind: 'todo' } & TodoPlan)
  | { readonly kind: 'decision'; readonly words: string }
  | { readonly kind: 'message'; readonly words: string; readonly to: string; readonly teller: string };

export interface IssuePlan {
  readonly title: string;
  readonly detail?: string;
  readonly by: string;
  /** The leadership team’s where nothing is said. */
  readonly team?: string;
  readonly raised: Past;
  readonly horizon?: 'long';
  /** The metric it was raised from, in the week in which it was raised. */
  readonly from?: string;
  /** The solved one that came back as this one. */
  readonly back?: string;
  readonly votes?: readonly string[];
  /** Put off in the meetings of these weeks, each time to the next one. */
  readonly snoozed?: readonly number[];
  /** To the leadership team. */
  readonly sent?: { readonly on: Past; readonly by: string };
  readonly solved?: {
    /** In the meeting of that week. */
    readonly weeksAgo: number;
    readonly whys: readonly string[];
    readonly cause: 'people' | 'process' | 'message';
    readonly by: readonly SolutionPlan[];
  };
  readonly dropped?: { readonly weeksAgo: number; readonly because: string };
  readonly picked?: 1 | 2 | 3;
}

export interface MeetingPlan {
  readonly weeksAgo: number;
  /** One mark for each of the people, in their order; `-` for who was absent. */
  readonly marks: string;
  /** What those said who gave less than eight. */
  readonly wanted?: string;
  /** Minutes. */
  readonly late?: Readonly<Record<string, number>>;
  /** Notes of the section on issues, written by the scribe. */
  readonly note?: string;
  /** Agreed beside what solved an issue. */
  readonly todos?: readonly TodoPlan[];
  readonly message?: {
    readonly words: string;
    readonly to: string;
    readonly teller: string;
    readonly passedOn: boolean;
  };
}

export interface SeriesPlan {
  readonly template: 'weekly-90' | 'weekly-60';
  readonly people: readonly string[];
  readonly leads: string;
  readonly writes: string;
  readonly weekday: Weekday;
  readonly startsAt: string;
  readonly meetings: readonly MeetingPlan[];
  /** A week whose meeting was planned and cancelled. */
  readonly cancelled?: number;
  /** Who has said that they will not be in the next one. */
  readonly absentNext?: string;
}

export interface HeadlinePlan {
  readonly written: Past;
  readonly by: string;
  readonly kind: 'customers' | 'people';
  readonly words: string;
}

export interface PriorityPlan {
  readonly title: string;
  readonly doneWhen: string;
  readonly owner: string;
  readonly level: 'company' | 'team' | 'personal';
  readonly team?: string;
  readonly quarter: 'last' | 'running';
  readonly milestones: readonly {
    readonly title: string;
    /** Weeks into the quarter. */
    readonly week: number;
    readonly done: boolean;
  }[];
  /** What was said in the meetings of these weeks, and whether it was off track; on track without a word in the others. */
  readonly said?: readonly (readonly [weeksAgo: number, track: 'on' | 'off', note: string])[];
  /** Weeks into the quarter, 13 at its end. */
  readonly closed?: {
    readonly week: number;
    readonly end: 'done' | 'not-done' | 'dropped';
    readonly reason?: string;
  };
}

/** A to-do that no meeting gave. */
export interface ErrandPlan extends TodoPlan {
  readonly made: Past;
  readonly due: Past;
  readonly private?: true;
  readonly repeats?: 'weekly' | 'monthly';
}

/** What somebody said they need, and what was answered. */
export interface NeedPlan {
  readonly said: Past;
  readonly by: string;
  readonly words: string;
  readonly answer?: { readonly on: Past; readonly by: string; readonly met: boolean; readonly note: string };
}

export interface PointPlan {
  readonly by: string;
  readonly words: string;
  /** How it looks to who put it there. */
  readonly view: string;
  readonly otherView?: string;
  readonly agreement?: string;
}

/** The private meeting of owner and operator, every four weeks. */
export interface PairPlan {
  readonly leads: string;
  readonly other: string;
  readonly weekday: Weekday;
  readonly startsAt: string;
  readonly meetings: readonly { readonly weeksAgo: number; readonly points: readonly PointPlan[] }[];
  /** What both have put on the list of the next one, unseen by the other. */
  readonly next: readonly PointPlan[];
}

/** The hour of somebody who works alone, every two weeks. */
export interface SoloPlan {
  readonly who: string;
  readonly weekday: Weekday;
  readonly startsAt: string;
  readonly hours: readonly {
    readonly weeksAgo: number;
    /** What was told to a role, by its part. */
    readonly notes: readonly (readonly [section: string, words: string])[];
    readonly todos: readonly Omit<TodoPlan, 'owner'>[];
  }[];
}

/** The last weeks of a company, the running one left out. */
export interface QuarterPlan {
  readonly series: SeriesPlan | null;
  readonly pair?: PairPlan;
  readonly solo?: SoloPlan;
  readonly issues: readonly IssuePlan[];
  readonly headlines: readonly HeadlinePlan[];
  readonly priorities: readonly PriorityPlan[];
  readonly errands: readonly ErrandPlan[];
  readonly needs?: readonly NeedPlan[];
}
