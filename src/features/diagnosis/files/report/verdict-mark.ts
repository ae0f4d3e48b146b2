import type { Verdict } from '../../model/finding.ts';
import { verdictWords } from '../../model/finding-words.ts';
import { html, type Markup } from './markup.ts';

const filled: Readonly<Record<Verdict, number>> = { clear: 3, likely: 2, hint: 1, 'too-little': 0, nothing: 0 };

/** How sure: rising bars, always with the word, never with a hue. */
export function verdictMark(verdict: Verdict): Markup {
  const bars = [0, 1, 2].map(
    (bar) =>
      html`<rect class="${bar < filled[verdict] ? 'full' : 'hollow'}" x="${bar * 5}" y="${8 - bar * 4}" width="3.5" height="${4 + bar * 4}" rx=".5"/>`,
  );
  return html`<span class="verdict"><svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true">${bars}</svg>${verdictWords[verdict]}</span>`;
}
