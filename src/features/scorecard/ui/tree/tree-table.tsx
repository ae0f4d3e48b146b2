import { StatusMark } from '#kit/marks/status-mark.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { Link } from '#kit/page/link.tsx';
import type { TreeMetric } from '../../contract/scorecard.ts';
import { columnsOf } from '../../model/tree/column.ts';
import { linksOf } from '../../model/tree/tree-metric.ts';
import { markOf } from '../metric/status.ts';
import type { TreeGround } from './tree-list.tsx';
import { figuresOf, judgementOf } from './tree-standing.ts';

/** The tree as rows: what each one moves and what moves it. */
export function TreeTable({ metrics, reading, hrefOf }: TreeGround) {
  const links = linksOf(metrics);
  const titles = new Map(metrics.map(({ metricId, title }) => [metricId, title]));
  const named = (ids: readonly TreeMetric['metricId'][]) => ids.flatMap((id) => titles.get(id) ?? []).join(', ') || '–';
  return (
    <DataTable
      caption="What moves what"
      rows={columnsOf(metrics).flatMap((column) => column.metrics)}
      rowId={({ metricId }) => metricId}
      columns={[
        {
          id: 'title',
          head: 'Metric',
          names: true,
          cell: ({ metricId, title }) => <Link href={hrefOf(metricId)}>{title}</Link>,
        },
        { id: 'kind', head: 'Kind', cell: ({ kind }) => kind },
        { id: 'figures', head: 'Last period', figure: true, cell: (metric) => figuresOf(metric, reading) },
        {
          id: 'status',
          head: <span className="ek-unseen">Status</span>,
          cell: (metric) => (
            <>
              <StatusMark status={markOf(judgementOf(metric), metric.unit)} />{' '}
              {metric.process.fresh && <StatusMark status="real-change" />}
            </>
          ),
        },
        {
          id: 'by',
          head: 'Moved by',
          cell: ({ metricId }) => named(links.flatMap((link) => (link.driven === metricId ? [link.driver] : []))),
        },
        {
          id: 'moves',
          head: 'Moves',
          cell: ({ metricId }) => named(links.flatMap((link) => (link.driver === metricId ? [link.driven] : []))),
        },
      ]}
    />
  );
}
