const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** What two spellings of a column's name have in common: without case, spacing and the stars around a required one. */
export function headerKey(text: string): string {
  return text
    .replace(invisible, '')
    .trim()
    .replace(/^\*+|\*+$/g, '')
    .replace(/\s+/gu, '')
    .normalize('NFC')
    .toLowerCase();
}
