import { readAmount, readShare } from '#lib/columns/amount.ts';
import { type Cell, cellText, isMissing } from '#lib/columns/cell.ts';
import { readClock } from '#lib/columns/clock.ts';
import type { DateOrder } from '#lib/columns/date-order.ts';
import type { Decimal } from '#lib/columns/decimal.ts';
import { readMonth } from '#lib/columns/month.ts';
import type { Epoch } from '#lib/columns/serial-date.ts';
import { dayOfDate, instantOfDate, readDate } from '#lib/columns/written-date.ts';
import type { FieldOf, Kind } from '#lib/layout.ts';
import { ok, type Result } from '#lib/result.ts';

/** Where the file is at home, and what decides where its columns do not say how they are written. */
export interface Home {
  /** IANA; times without a zone are in this one. */
  readonly timeZone: string;
  /** ISO 4217; money that is marked as another one is a problem. Without it no mark is. */
  readonly currency?: string;
  readonly decimal?: Decimal;
  readonly dates?: DateOrder;
}

/** How one column is written. */
export interface ColumnWriting {
  readonly decimal: Decimal;
  readonly order: DateOrder | null;
  readonly epoch: Epoch;
}

/** What a cell says, by the kind of its column; null when it says that there is nothing. */
export function readField(cell: Cell, kind: Kind, writing: ColumnWriting, home: Home): Result<FieldOf[Kind] | null> {
  if (kind === 'text') {
    const text = cellText(cell).trim();
    return ok(text === '' ? null : text);
  }
  if (isMissing(cell)) {
    return ok(null);
  }
  const amount = { cell, decimal: writing.decimal };
  switch (kind) {
    case 'amount':
      return ok(amount);
    case 'number':
    case 'percent':
    case 'hours':
      return readAmount(amount, kind);
    case 'currency':
      return readAmount(amount, kind, home.currency);
    case 'share':
      return readShare(amount);
    case 'yes-no': {
      const read = readAmount(amount, kind);
      return read.ok ? ok(read.value === 1) : read;
    }
    case 'month':
      return readMonth(cell, writing);
    case 'clock':
      return readClock(cell);
    case 'day':
    case 'moment': {
      const date = readDate(cell, writing);
      if (!date.ok) {
        return date;
      }
      return kind === 'day' ? ok(dayOfDate(date.value, home.timeZone)) : instantOfDate(date.value, home.timeZone);
    }
  }
}
