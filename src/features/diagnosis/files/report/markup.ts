/** HTML or SVG that is safe to stand in a page as it is: everything that somebody wrote in it was escaped. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | null | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters say nothing in a page, and marks that turn the direction would let a name rearrange its line. */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s/gu, (space) => (space === '\u202f' || space === '\u00a0' ? space : ' '))
    .replace(unseen, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(Number(part.toFixed(1)) + 0);
  return 'markup' in part ? part.markup : part.map(written).join('');
}

/** Text between tags, or between the quotes of an attribute. Numbers are pixels, to a tenth. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.reduce((all, text, at) => `${all}${written(parts[at - 1] ?? null)}${text}`) };
}
