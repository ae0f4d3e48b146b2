import { useSyncExternalStore } from 'react';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import type { RaisedFrom } from '../../contract/raise.ts';

/** An issue about to be raised: where it comes from, and what is proposed for it. */
export interface AskedRaise {
  readonly companyId: CompanyId;
  /** Null of one that comes from no row. */
  readonly from: RaisedFrom | null;
  /** Empty where there is nothing to propose; of a number it is made from the number. */
  readonly title: string;
  /** The team of the row; null where it has none. */
  readonly teamId: TeamId | null;
  /** The number that it comes from. */
  readonly row?: Row;
}

let current: AskedRaise | null = null;
const listeners = new Set<() => void>();

/** Opens the one dialog that raises issues, wherever on the page the row is; null closes it. */
export function askToRaise(asked: AskedRaise | null): void {
  current = asked;
  for (const listener of listeners) listener();
}

export const useAskedRaise = (): AskedRaise | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );

/** From a number of a period. */
export const raiseFromMetric = (companyId: CompanyId) => (row: Row, period: string) =>
  askToRaise({
    companyId,
    from: { kind: 'metric', id: row.metricId, period: period as RaisedFrom['period'] },
    title: '',
    teamId: row.teamId,
    row,
  });
