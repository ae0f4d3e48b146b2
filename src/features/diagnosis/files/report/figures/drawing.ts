import { html, type Markup } from '../markup.ts';

/** What a figure is drawn on: one for screens with room and for paper, one for telephones. Pixels. */
export interface Sheet {
  readonly width: number;
  readonly isNarrow: boolean;
}

/** A narrow one fits on a screen of 320 pixels between its margins. */
const sheets: readonly Sheet[] = [
  { width: 640, isNarrow: false },
  { width: 288, isNarrow: true },
];

export interface Drawn {
  readonly height: number;
  readonly body: Markup;
}

/** What letters of 11 pixels take in the widest of the usual system fonts. */
export const letter = 6.6;

/** As much of a text as there is room for. */
export function cut(text: string, room: number): string {
  const letters = [...text];
  const most = Math.max(4, Math.floor(room / letter));
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** The figure drawn for each sheet; the page shows the one that fits. `says` is all of it in a sentence. */
export function drawn(says: string, draw: (sheet: Sheet) => Drawn): Markup[] {
  return sheets.map((sheet) => {
    const { height, body } = draw(sheet);
    const kind = sheet.isNarrow ? 'narrow' : 'wide';
    return html`<svg class="drawing ${kind}" viewBox="0 0 ${sheet.width} ${height}" width="${sheet.width}" height="${height}" role="img" aria-label="${says}">${body}</svg>`;
  });
}
