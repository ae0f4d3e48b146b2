import type { Call } from '#features/calls/model/call.ts';
import type { Engagement } from '#features/engagements/model/engagement.ts';
import type { Client } from '#features/journey/model/client.ts';
import type { Deal } from '#features/journey/model/deal.ts';
import type { SurveyAnswer } from '#features/journey/model/survey.ts';
import type { LedgerLine } from '#features/money/model/ledger-line.ts';
import type { Contact, Organisation } from '#features/plan/model/target.ts';
import type { ProcessRecord } from '#features/processes/model/process-record.ts';
import type { DatedGoal, Goal } from '#features/scorecard/model/goal.ts';
import type { Kind } from '#features/scorecard/model/particulars.ts';
import type { Commitment } from '#features/todos/model/commitment.ts';
import type { Tool } from '#features/tools/model/tool.ts';
import type { Block } from '#features/work/model/block.ts';
import type { CalendarEvent } from '#features/work/model/calendar-event.ts';
import type { Project } from '#features/work/model/project.ts';
import type { TimeEntry } from '#features/work/model/time-entry.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { Unit } from '#lib/quantity.ts';

/** A metric and its numbers as a diagnosis reads them. */
export interface MetricSeries {
  readonly title: string;
  readonly level: 'company' | 'department' | 'person';
  readonly department: string | null;
  /** Whose own number it is. */
  readonly person: string | null;
  readonly owner: string | null;
  readonly kind: Kind;
  readonly unit: Unit;
  readonly cadence: Cadence;
  readonly goal: Goal | null;
  /** Earlier ones too, oldest first. */
  readonly goals: readonly DatedGoal[];
  /** Titles of the metrics that it moves. */
  readonly drives: readonly string[];
  readonly clientView: boolean | null;
  readonly controllable: boolean | null;
  /** By the first days of periods, oldest first; closed ones without a hole from the first value on. */
  readonly periods: readonly Day[];
  /** Of each period; null where it is missing. */
  readonly amounts: readonly (number | null)[];
  readonly notes: readonly (string | null)[];
}

/** A team's meeting that took place, or did not. */
export interface MeetingRecord {
  readonly holds: 'meeting';
  readonly date: Day;
  readonly team: string | null;
  readonly ledBy: string | null;
  /** 1 to 10. */
  readonly rating: number | null;
  readonly cancelled: boolean;
}

/** Something that was changed on purpose: limits start anew there. Without a subject it concerns the whole company. */
export interface DeclaredChange {
  readonly holds: 'change';
  readonly date: Day;
  readonly what: string;
  readonly subject: string | null;
}

/** All that is known of a company. A list is empty where no file holds any: a rule then has nothing to look at. */
export interface Records {
  readonly metrics: readonly MetricSeries[];
  readonly calls: readonly Call[];
  readonly deals: readonly Deal[];
  readonly clients: readonly Client[];
  readonly surveys: readonly SurveyAnswer[];
  readonly time: readonly TimeEntry[];
  readonly projects: readonly Project[];
  readonly blocks: readonly Block[];
  readonly events: readonly CalendarEvent[];
  readonly ledger: readonly LedgerLine[];
  readonly processes: readonly ProcessRecord[];
  readonly commitments: readonly Commitment[];
  readonly organisations: readonly Organisation[];
  readonly contacts: readonly Contact[];
  readonly meetings: readonly MeetingRecord[];
  readonly changes: readonly DeclaredChange[];
  readonly tools: readonly Tool[];
  readonly engagements: readonly Engagement[];
}

/** Of a company of which nothing is known. */
export const noRecords: Records = {
  metrics: [],
  calls: [],
  deals: [],
  clients: [],
  surveys: [],
  time: [],
  projects: [],
  blocks: [],
  events: [],
  ledger: [],
  processes: [],
  commitments: [],
  organisations: [],
  contacts: [],
  meetings: [],
  changes: [],
  tools: [],
  engagements: [],
};
