import type { Input } from '../../model/input.ts';
import { inputRemarks } from '../../model/input-words.ts';
import { counted, numberText } from '../../model/wording.ts';
import { html, type Markup } from './markup.ts';

const mostSkipped = 20;

/** Every file, what it was taken for, how much of it was used, and what was not and why. */
export function inputPart(inputs: readonly Input[]): Markup {
  const used = inputs.filter(({ refused }) => refused === undefined);
  const refused = inputs.length - used.length;
  const left = used.reduce((sum, { skipped }) => sum + skipped.length, 0);
  const told = [
    counted(used.length, 'file'),
    ...(refused > 0 ? [`${numberText(refused)} not used`] : []),
    ...(left > 0 ? [`${counted(left, 'cell or row', 'cells or rows')} left out`] : []),
  ].join(', ');
  const remarks = inputs.flatMap((input) => inputRemarks(input, mostSkipped));
  return html`<details class="files"><summary>${told}</summary>
${used.length === 0 ? null : html`<div class="scroll" tabindex="0" role="group" aria-label="Files that were read"><table><thead><tr><th scope="col">file</th><th scope="col">what</th><th scope="col">layout</th><th scope="col">used</th><th scope="col">rows</th></tr></thead><tbody>${used.map(rowOf)}</tbody></table></div>`}
${remarks.length === 0 ? null : html`<ul class="plain said">${remarks.map((text) => html`<li>${text}</li>`)}</ul>`}
</details>`;
}

const rowOf = ({ file, kind, layout, used, rows }: Input): Markup =>
  html`<tr><th scope="row">${file}</th><td>${kind ?? ''}</td><td>${layout ?? ''}</td><td>${numberText(used)}</td><td>${numberText(rows)}</td></tr>`;
