import css from './scorecard-page.module.css';
import type { PeriodColumn } from './lines.ts';

/** A range in two short lines: `9–15` over `Nov`, `31 Aug` over `–6 Sep`, `Q4` over `2026`. */
function twoLines(name: string): readonly string[] {
  const [within, days, month] = /^(\d+–\d+)\s(.+)$/u.exec(name) ?? [];
  if (within && days && month) return [days, month];
  const [first = name, last] = name.split('–');
  if (last !== undefined && /\s/u.test(first)) return [first, `–${last}`];
  return name.split(' ');
}

/** The head of a column; the running period says so, its month is that of its neighbour. */
export function PeriodHead({ column }: { column: Omit<PeriodColumn, 'head'> }) {
  const lines = twoLines(column.name);
  const shown = column.running ? ['so far', lines[0] ?? ''] : lines;
  return shown.map((line) => (
    <span key={line} className={css['headLine']}>
      {line}
    </span>
  ));
}
