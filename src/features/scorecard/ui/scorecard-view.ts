import type { Words } from '#features/accounts/model/words.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { Reading } from '#lib/figure.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Metric } from '../contract/metric.ts';
import type { Row } from '../contract/scorecard.ts';
import type { PeriodColumn } from './lines.ts';
import type { Recording } from './use-recording.ts';

/** What the grid and the phone's list both show and may do. */
export interface ScorecardView {
  readonly companyId: CompanyId;
  readonly rows: readonly Row[];
  readonly columns: readonly Omit<PeriodColumn, 'head'>[];
  readonly newestClosed: string;
  readonly today: Day;
  readonly reading: Reading;
  readonly timeZone: string;
  readonly newest: 'left' | 'right';
  readonly nameOf: (memberId: string | null) => string;
  readonly recording: Recording;
  readonly mayRecord: (row: Row) => boolean;
  readonly mayDefine: (row: Row) => boolean;
  readonly words: Words;
  readonly onEdit: (metric: Metric) => void;
  readonly onDelete: (metric: Metric) => void;
}
