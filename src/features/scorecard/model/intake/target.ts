import type { Calendar, Cadence } from '#lib/calendar/period.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { Goal } from '../goal.ts';
import type { At, Cell, MetricLine } from './line.ts';
import type { Said } from './person-finder.ts';
import type { Person } from './title-key.ts';

/** A metric that is there already. */
export interface Known {
  readonly metricId: MetricId;
  readonly title: string;
  /** What files call it where others have its title, owner and home. */
  readonly fileTitle: string;
  readonly ownerId: MemberId;
  readonly teamId: TeamId | null;
  readonly unit: Unit;
  readonly cadence: Cadence;
}

export interface Member extends Person {
  readonly memberId: MemberId;
  readonly role: Role;
  readonly teamIds: readonly TeamId[];
}

export interface Team {
  readonly teamId: TeamId;
  readonly name: string;
  readonly kind: string;
}

/** What lines are held against. */
export interface Standing {
  readonly metrics: readonly Known[];
  readonly people: readonly Member[];
  readonly teams: readonly Team[];
  readonly calendar: Calendar;
  readonly currency: string;
  readonly today: Day;
  readonly me: MemberId;
}

/** What the lines leave open, as somebody answered it. */
export interface Answers {
  readonly decimal?: 'point' | 'comma' | undefined;
  /** Where metrics go that say nothing of it; null is their owner's own scorecard. */
  readonly teamId?: TeamId | null | undefined;
  readonly ownerId?: MemberId | undefined;
  readonly people?: Said | undefined;
  readonly combine?: 'sum' | 'average' | 'last' | undefined;
}

export interface Question {
  readonly asks: 'owner' | 'combine';
  readonly sentence: string;
  readonly samples: readonly string[];
}

/** A goal as it is written; without a text no goal holds there. */
export interface GoalText {
  readonly at: At;
  readonly from: Day | null;
  readonly period: Day | null;
  readonly text: string | null;
  readonly note: string | null;
}

/** A declared change as it is written. */
export interface ChangeText {
  readonly at: At;
  readonly startsOn: Day;
  readonly what: string;
}

/** One metric as the lines want it. */
export interface Target {
  readonly at: At;
  readonly known: Known | null;
  readonly line: MetricLine;
  readonly ownerId: MemberId;
  readonly teamId: TeamId | null;
  readonly cells: Cell[];
  readonly goals: GoalText[];
  readonly changes: ChangeText[];
}

export interface WantedValue {
  readonly at: At;
  readonly period: Day;
  /** Null where only a note stands. */
  readonly amount: number | null;
  readonly note: string | null;
  readonly source: string | null | undefined;
}

export interface WantedGoal {
  readonly at: At;
  readonly from: Day | null;
  readonly period: Day | null;
  readonly goal: Goal | null;
  readonly note: string;
}

/** A target with its numbers read in its unit and put into its periods. */
export interface Wanted extends Omit<Target, 'cells' | 'goals'> {
  readonly unit: Unit;
  readonly cadence: Cadence;
  /** Today's goal; undefined when nothing is said about it. */
  readonly goal: Goal | undefined;
  readonly values: readonly WantedValue[];
  readonly goals: readonly WantedGoal[];
}
