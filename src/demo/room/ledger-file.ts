import { type Day, dayFrom, monthOf, yearOf } from '#lib/calendar/day.ts';
import { drawFrom } from '../draw.ts';
import { summerWave } from '../season.ts';
import { csvFile, type Row } from './table.ts';

const overhead = [
  ['Office wages', 21_500],
  ['Rent of the yard', 4_200],
  ['Vans and fuel', 6_800],
  ['Insurance', 3_900],
  ['Advertising', 5_200],
  ['Software', 640],
] as const;

/** Profit and loss by the month, with what lay in the bank at its end; a painter's year has a summer. */
export function ledgerFile(first: Day, until: Day): string {
  const rows: Row[] = [];
  let bank = 64_000;
  for (let month = first; nextMonth(month) <= until; month = nextMonth(month)) {
    const draw = drawFrom(`painting ledger ${month}`);
    const income = Math.round(118_000 * (1 + 0.28 * summerWave(month)) + 5_000 * draw.normal());
    const wages = Math.round(income * 0.42 + 1_500 * draw.normal());
    const paint = Math.round(income * 0.14);
    const fixed = overhead.reduce((sum, [, amount]) => sum + amount, 0);
    const profit = income - wages - paint - fixed;
    bank = Math.round(bank + profit - 6_000);
    rows.push(
      [month.slice(0, 7), 'income', 'Painting', income],
      [month.slice(0, 7), 'cogs', 'Crew wages', wages],
      [month.slice(0, 7), 'cogs', 'Paint and materials', paint],
      ...overhead.map(([account, amount]): Row => [month.slice(0, 7), 'expense', account, amount]),
      [month.slice(0, 7), 'cash', 'Bank', bank],
    );
  }
  return csvFile('month,section,account,amount', rows);
}

const nextMonth = (month: Day): Day =>
  dayFrom(yearOf(month) + Math.floor(monthOf(month) / 12), (monthOf(month) % 12) + 1, 1);
