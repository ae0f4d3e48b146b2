import type { ReactNode } from 'react';
import { Chart } from '#kit/charts/chart.tsx';
import type { LimitsSpan } from '#kit/charts/limits-band.tsx';
import { ProcessChart } from '#kit/charts/process-chart.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import { leastDrawn } from '../../model/trend.ts';
import css from './after.module.css';

interface TrendPoint {
  readonly id: string;
  /** Under the axis: `9 Nov`. */
  readonly label: string;
  /** In a list: `9–15 Nov`; the label where nothing is said. */
  readonly when?: string;
  /** Null where there is nothing to show. */
  readonly value: number | null;
  /** With how many it is made of: `8.4 (n 5)`, `9 of 14`. */
  readonly says: string;
  /** Whether it belongs to what chance alone hardly brings. */
  readonly fired?: boolean;
}

type Usual = Pick<LimitsSpan, 'low' | 'mean' | 'high' | 'each'>;

const inWords = ({ label, when = label, says }: TrendPoint): string => `${when}: ${says}`;
/** How something goes, oldest first, readable as a table too; of few points each is told. The children say what they come to. */
export function TrendLine(props: {
  title: string;
  scope: string;
  /** What one point tells, as the head of its column. */
  unit: string;
  points: readonly TrendPoint[];
  /** What is usual; null as long as there are too few points to say. */
  usual?: Usual | null;
  format: (value: number) => string;
  children?: ReactNode;
}) {
  const { title, scope, unit, points, usual = null, format, children } = props;
  const known = points.filter(({ value }) => value !== null);
  const said = children && <p className={css['said']}>{children}</p>;
  if (known.length < leastDrawn) {
    return (
      <Section title={title} scope={scope}>
        {known.length > 0 && (
          <ul className={css['lines']}>
            {known.toReversed().map((point) => (
              <li key={point.id}>{inWords(point)}</li>
            ))}
          </ul>
        )}
        {said}
      </Section>
    );
  }
  return (
    <div className={css['trend']}>
      <Chart
        title={title}
        scope={scope}
        chart={
          <ProcessChart
            points={points.map(({ id, label, value, fired = false }) => ({ id, label, value, fired }))}
            limits={usual ? [{ from: 0, to: points.length - 1, ...usual }] : []}
            goal={[]}
            format={format}
            says={`${title}. ${known.map(inWords).join(', ')}.`}
            tell={(at) =>
              points
                .slice(at, at + 1)
                .map(inWords)
                .join('')
            }
            height={200}
          />
        }
        table={
          <DataTable
            caption={title}
            rows={points.toReversed()}
            rowId={({ id }) => id}
            columns={[
              { id: 'when', head: 'When', names: true, cell: ({ label, when = label }) => when },
              { id: 'says', head: unit, figure: true, cell: ({ says }) => says },
            ]}
          />
        }
      />
      {said}
    </div>
  );
}
