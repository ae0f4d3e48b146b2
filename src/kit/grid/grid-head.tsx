import { memo } from 'react';
import { classNames } from '#kit/theme/class-names.ts';
import css from './grid.module.css';
import type { GridColumn, GridLead, GridRow } from './grid-parts.ts';

function Head<Row extends GridRow>(props: {
  title: GridLead<Row>;
  leads: readonly GridLead<Row>[];
  columns: readonly GridColumn[];
}) {
  const { title, leads, columns } = props;
  return (
    <>
      <colgroup>
        <col style={{ width: `calc(${title.width} + var(--title-more, 0px))` }} />
        {leads.map((lead) => (
          <col key={lead.id} style={{ width: lead.width }} />
        ))}
        {columns.map((column) => (
          <col key={column.id} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className={css['corner']} aria-colindex={1}>
            {title.head}
          </th>
          {leads.map((lead, at) => (
            <th key={lead.id} scope="col" className={lead.figure ? undefined : css['words']} aria-colindex={at + 2}>
              {lead.head}
            </th>
          ))}
          {columns.map((column, at) => (
            <th
              key={column.id}
              scope="col"
              className={classNames(column.newest && css['newest'], column.running && css['runningColumn'])}
              aria-colindex={leads.length + 2 + at}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

export const GridHead = memo(Head) as typeof Head;
