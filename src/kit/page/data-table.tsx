import type { ReactNode } from 'react';
import { classNames } from '#kit/theme/class-names.ts';
import css from './data-table.module.css';

export interface TableColumn<Row> {
  readonly id: string;
  readonly head: ReactNode;
  /** Figures stand right, heads with them. */
  readonly figure?: boolean;
  /** Left out on a phone, where the row says enough without it. */
  readonly deskOnly?: boolean;
  /** Names the row: becomes its head. */
  readonly names?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** A plain table to read. `caption` is its name for assistive technology. */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  foot?: ReactNode;
}) {
  const { caption, columns, rows, rowId, foot } = props;
  return (
    <div className={css['room']}>
      <table className={css['table']}>
        <caption className="ek-unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={shape(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column) =>
                column.names ? (
                  <th key={column.id} scope="row" className={shape(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={shape(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

const shape = (column: { figure?: boolean; deskOnly?: boolean }): string =>
  classNames(column.figure && css['figure'], column.deskOnly && css['deskOnly']);
