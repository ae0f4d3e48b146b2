import type { Input, Skipped } from './input.ts';
import { counted } from './wording.ts';

/** What a reader of the findings should know about a file, a sentence each. @param most skipped cells that are named. */
export function inputRemarks({ file, refused, skipped, notes = [] }: Input, most: number): string[] {
  const more = skipped.length - most;
  return [
    ...(refused === undefined ? [] : [`${file} was not used. ${refused}`]),
    ...skipped.slice(0, most).map((one) => `${file}, ${skippedText(one)}`),
    ...(more > 0
      ? [`${file}: and ${counted(more, 'more cell or row', 'more cells or rows')}; --format json lists them.`]
      : []),
    ...notes.map((note) => `${file}: ${note}`),
  ];
}

function skippedText({ row, column, text, why }: Skipped): string {
  const where = [row === null ? '' : `row ${row}`, column ?? '', text === '' ? '' : `“${text}”`];
  return `${where.filter((part) => part !== '').join(', ')}: ${why}`;
}
