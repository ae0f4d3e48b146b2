import type { Day } from './calendar/day.ts';
import type { WrittenAmount } from './columns/amount.ts';
import type { Clock } from './columns/clock.ts';
import type { DateOrder } from './columns/date-order.ts';
import type { Problem, Result } from './result.ts';

/** What a cell becomes, by the kind of its column. */
export interface FieldOf {
  readonly text: string;
  /** A number whose unit only its row knows; `readAmount` reads it. */
  readonly amount: WrittenAmount;
  readonly number: number;
  /** In points: 45 is 45 %. */
  readonly percent: number;
  /** Of one: `45 %` and `0.45` are 0.45. */
  readonly share: number;
  /** In major units of the company's currency; marked as another one it is a problem. */
  readonly currency: number;
  /** Decimal; `1:30:00` is 1.5. */
  readonly hours: number;
  readonly 'yes-no': boolean;
  readonly day: Day;
  /** The first day of the month. */
  readonly month: Day;
  /** An instant in milliseconds of Unix time. */
  readonly moment: number;
  /** A time of day. */
  readonly clock: Clock;
}

export type Kind = keyof FieldOf;

export interface Column {
  /** How the header may read; case, spacing and stars around it do not matter. */
  readonly headers: readonly string[];
  /** Where the column stands, counted from 0, in files that name it in no fixed way. */
  readonly place?: number;
  readonly kind: Kind;
  /** `header`: a file without this column is of another layout. `value`: nor is a row of use without a value in it. */
  readonly required?: 'header' | 'value';
  /** How the program that writes such files writes dates, where it has one way only. A file that shows another is believed. */
  readonly dates?: DateOrder;
}

export type Columns = Readonly<Record<string, Column>>;

/** A row by the names of its layout; null where the file has no such column or the cell is empty. */
export type Fields<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends { readonly required: 'value' }
    ? FieldOf[C[Name]['kind']]
    : FieldOf[C[Name]['kind']] | null;
};

/** One cell of the columns that a file has any number of, such as one for each week; empty cells are left out. */
export interface SeriesField<K extends Kind> {
  /** What the layout calls the column. */
  readonly label: string;
  readonly field: FieldOf[K];
}

/** What a row is not good for, and which column says so; the column is one of the layout's names, or null. */
export interface RowProblem extends Problem {
  readonly column: string | null;
}

interface Described<C extends Columns, K extends Kind, R> {
  /** For people: `Toggl detailed report`. */
  readonly name: string;
  /** What one row is, in one word of the business: `call`, `value`. */
  readonly holds: string;
  readonly columns: C;
  /** Columns of which there may be any number; `label` answers null for the header of any other. */
  readonly series?: { readonly kind: K; label(header: string): string | null };
  /** Makes of the row what the room keeps. Pure. */
  row(fields: Fields<C>, series: readonly SeriesField<K>[]): Result<R, RowProblem>;
}

/** How one kind of file is laid out, declared by the room whose rows it holds. */
export interface Layout<R> extends Omit<Described<Columns, Kind, R>, 'row'> {
  row(
    fields: Readonly<Record<string, FieldOf[Kind] | null>>,
    series: readonly SeriesField<Kind>[],
  ): Result<R, RowProblem>;
}

/** Checks that `row` fits the columns; afterwards layouts of all rooms can stand in one list. */
export function layoutOf<const C extends Columns, R, K extends Kind = never>(layout: Described<C, K, R>): Layout<R> {
  return layout;
}
