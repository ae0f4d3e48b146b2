import type { ReactNode } from 'react';
import { Chart } from '#kit/charts/chart.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import css from './after.module.css';

interface TrendBar {
  readonly id: string;
  readonly label: string;
  /** Of one; null where there is nothing to show. */
  readonly share: number | null;
  readonly says: string;
}

/** Bars from zero to the whole, oldest first, readable as a table too; the children say what they come to. */
export function TrendBars(props: {
  title: string;
  scope: string;
  /** What one bar tells, as the head of its column. */
  unit: string;
  bars: readonly TrendBar[];
  children?: ReactNode;
}) {
  const { title, scope, unit, bars, children } = props;
  const shown = bars.filter(({ share }) => share !== null);
  return (
    <div className={css['trend']}>
      <Chart
        title={title}
        scope={scope}
        chart={
          shown.length > 0 && (
            <>
              <div
                className={css['bars']}
                role="img"
                aria-label={`${title}: ${shown.map(({ label, says }) => `${label} ${says}`).join(', ')}.`}
              >
                {bars.map(({ id, label, share, says }) => (
                  <div key={id} className={css['bar']} title={`${label}: ${says}`}>
                    <span style={{ height: `${(share ?? 0) * 100}%` }} />
                  </div>
                ))}
              </div>
              <div className={css['ends']}>
                <span>{shown[0]?.label}</span>
                {shown.length > 1 && <span>{`${shown.at(-1)?.label}: ${shown.at(-1)?.says}`}</span>}
              </div>
            </>
          )
        }
        table={
          <DataTable
            caption={title}
            rows={bars.toReversed()}
            rowId={({ id }) => id}
            columns={[
              { id: 'when', head: 'When', names: true, cell: ({ label }) => label },
              { id: 'says', head: unit, figure: true, cell: ({ says }) => says },
            ]}
          />
        }
      />
      {children && <p className={css['said']}>{children}</p>}
    </div>
  );
}
