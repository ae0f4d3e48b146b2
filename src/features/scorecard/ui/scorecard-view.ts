import type { Words } from '#features/accounts/model/words.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { Cadence, Calendar } from '#lib/calendar/period.ts';
import type { Reading } from '#lib/figure.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Row } from '../contract/scorecard.ts';
import type { PeriodColumn } from './lines.ts';
import type { Recording } from './use-recording.ts';
import type { Verbs } from './use-verbs.ts';

/** What a dialog is asked for. */
export type Asking =
  | { readonly kind: 'define' }
  | { readonly kind: 'change' | 'place' | 'move'; readonly row: Row }
  | { readonly kind: 'note' | 'goal-once' | 'goal-from'; readonly row: Row; readonly period: string }
  | { readonly kind: 'rename-group'; readonly group: string };

/** What may be done with a row by whoever looks at it. */
export interface Rights {
  readonly record: (row: Row) => boolean;
  readonly define: (row: Row) => boolean;
  /** Order and headings of this scorecard, and what stands on it. */
  readonly arrange: boolean;
}

/** What the grid and the phone's list both show and may do. */
export interface ScorecardView {
  readonly companyId: CompanyId;
  readonly scorecardId: TeamId | MemberId;
  /** All of the scorecard, in its order. */
  readonly all: readonly Row[];
  /** Those asked for, in the order asked for. */
  readonly rows: readonly Row[];
  readonly cadence: Cadence;
  readonly columns: readonly Omit<PeriodColumn, 'head'>[];
  readonly newestClosed: string;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly reading: Reading;
  readonly timeZone: string;
  readonly newest: 'left' | 'right';
  readonly nameOf: (memberId: string | null) => string;
  readonly titleOf: (metricId: MetricId) => string;
  readonly recording: Recording;
  readonly verbs: Verbs;
  readonly may: Rights;
  readonly words: Words;
  readonly ask: (asking: Asking) => void;
  readonly onGo: (href: string) => void;
  /** Makes an issue of a number; absent while there is no such room. */
  readonly raiseIssue?: ((row: Row, period: string) => void) | undefined;
}
