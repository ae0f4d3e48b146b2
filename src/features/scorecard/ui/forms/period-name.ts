import type { ScorecardView } from '../scorecard-view.ts';

/** `9–15 Nov`, as its column is headed. */
export const periodName = ({ columns }: Pick<ScorecardView, 'columns'>, period: string): string =>
  columns.find(({ id }) => id === period)?.name ?? period;
