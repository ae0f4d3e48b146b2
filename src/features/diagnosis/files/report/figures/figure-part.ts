import type { Figure } from '../../../model/figure.ts';
import { html, type Markup } from '../markup.ts';
import { barsDrawing } from './bars-drawing.ts';
import { drawn, type Drawn, type Sheet } from './drawing.ts';
import { figureKey } from './figure-key.ts';
import { figureTable } from './figure-table.ts';
import { figureWords } from './figure-words.ts';
import { forecastDrawing } from './forecast-drawing.ts';
import { heatDrawing } from './heat-drawing.ts';
import { processDrawing } from './process-drawing.ts';
import { survivalDrawing } from './survival-drawing.ts';

function drawingOf(figure: Figure, currency: string): (sheet: Sheet) => Drawn {
  switch (figure.kind) {
    case 'process':
      return (sheet) => processDrawing(figure, currency, sheet);
    case 'heat':
      return (sheet) => heatDrawing(figure, sheet);
    case 'funnel':
      return (sheet) =>
        barsDrawing(
          figure.stages.map((bar) => ({ ...bar, name: bar.stage })),
          'share',
          currency,
          sheet,
        );
    case 'survival':
      return (sheet) => survivalDrawing(figure, sheet);
    case 'forecast':
      return (sheet) => forecastDrawing(figure, currency, sheet);
    case 'bars':
      return (sheet) =>
        barsDrawing(
          figure.bars.map((bar) => ({ ...bar, named: false })),
          figure.unit,
          currency,
          sheet,
        );
  }
}

/** A figure with its head, what its marks mean, and a fold in which all of its numbers are a table. */
export function figurePart(figure: Figure, currency: string): Markup {
  const { title, scope, says } = figureWords(figure, currency);
  const { head, rows } = figureTable(figure, currency);
  return html`<figure>
<figcaption><b>${title}</b> <span class="scope">${scope}</span></figcaption>
${drawn(says, drawingOf(figure, currency))}
${figureKey(figure)}
<details class="numbers"><summary>The numbers as a table</summary><div class="scroll" tabindex="0" role="group" aria-label="${title}, as a table"><table>
<thead><tr>${head.map((text) => (text === '' ? html`<td></td>` : html`<th scope="col">${text}</th>`))}</tr></thead>
<tbody>${rows.map(
    ([name = '', ...cells]) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div></details>
</figure>`;
}
