import type { Figure } from '../../../model/figure.ts';
import { numberText } from '../../../model/wording.ts';
import { html, type Markup } from '../markup.ts';
import { cut, type Drawn, letter, type Sheet } from './drawing.ts';

export type HeatFigure = Extract<Figure, { kind: 'heat' }>;
type Cell = HeatFigure['cells'][number][number];

const steps = 6;
/** Less than this between the palest and the deepest, and colour would make much of little. */
const leastSpan = 0.3;
const cellHeight = 34;
const headHeight = 18;

/** Weekdays by hours, or on a telephone hours by weekdays, which always fits. */
const turned = ({ rows, columns, cells }: HeatFigure): Omit<HeatFigure, 'kind'> => ({
  rows: columns,
  columns: rows.map((row) => row.slice(0, 3)),
  cells: columns.map((_, at) => cells.map((row) => row[at] ?? { of: 0, share: null, marked: false })),
});

/** The share in each cell and below it of how many; deeper is more, and a frame is what stands out. */
export function heatDrawing(figure: HeatFigure, sheet: Sheet): Drawn {
  const { rows, columns, cells } = sheet.isNarrow ? turned(figure) : figure;
  const left = Math.ceil(Math.min(14, Math.max(0, ...rows.map((row) => row.length))) * letter) + 8;
  const width = (sheet.width - left) / Math.max(1, columns.length);
  const shares = figure.cells.flat().flatMap(({ share }) => (share === null ? [] : [share]));
  const low = Math.min(1, ...shares);
  const span = Math.max(leastSpan, Math.max(0, ...shares) - low);
  const stepOf = (share: number) => Math.min(steps - 1, Math.floor(((share - low) / span) * steps));
  const headAt = (column: string) => (column.length * letter <= width ? column : cut(column.slice(0, 2), width));
  const heads = columns.map(
    (column, at) => html`<text x="${left + (at + 0.5) * width}" y="12" text-anchor="middle">${headAt(column)}</text>`,
  );
  const body = rows.map((row, at) => {
    const top = headHeight + at * cellHeight;
    const line = (cells[at] ?? []).map((cell, place) =>
      cellOf(cell, left + place * width, top, width, cell.share === null ? null : stepOf(cell.share)),
    );
    return html`<text x="0" y="${top + 21}">${cut(row, left - 4)}</text>${line}`;
  });
  return { height: headHeight + rows.length * cellHeight, body: html`${heads}${body}` };
}

function cellOf({ of, share, marked }: Cell, x: number, y: number, width: number, step: number | null): Markup {
  const middle = x + width / 2;
  const shape = marked ? 'cell marked' : 'cell';
  const frame = html`x="${x + 2}" y="${y + 2}" width="${width - 4}" height="${cellHeight - 4}" rx="2"`;
  if (share === null || step === null) {
    const few = of === 0 ? '–' : numberText(of);
    return html`<rect class="${shape} few" ${frame}/><text x="${middle}" y="${y + 21}" text-anchor="middle">${few}</text>`;
  }
  return html`<rect class="${shape} heat-${step}" ${frame}/><text class="on-${step}" x="${middle}" y="${y + 15}" text-anchor="middle">${String(Math.round(share * 100))}</text><text class="small on-${step}" x="${middle}" y="${y + 27}" text-anchor="middle">${numberText(of)}</text>`;
}
