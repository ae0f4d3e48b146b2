import type { Pass } from '#lib/table.ts';
import type { Archive } from './archive.ts';
import { readXml } from './xml-reader.ts';

/** They are kept in memory, all of them. */
const mostBytes = 256 * 1024 * 1024;

/** How workbooks write characters that XML cannot: `_x000D_` is a carriage return (ECMA-376 part 1, 22.9.2.19). */
export function decodeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** Gathers the text of an element from its runs, and leaves out how it is pronounced. */
export class TextRuns {
  #text = '';
  #inText = false;
  #inPhonetic = false;

  open(name: string): void {
    this.#inPhonetic ||= name === 'rPh';
    this.#inText = name === 't' && !this.#inPhonetic;
  }

  text(text: string): void {
    if (this.#inText) {
      this.#text += text;
    }
  }

  close(name: string): void {
    this.#inText &&= name !== 't';
    this.#inPhonetic &&= name !== 'rPh';
  }

  /** What was gathered; it begins anew. */
  take(): string {
    const text = decodeText(this.#text);
    this.#text = '';
    return text;
  }
}

/** The texts that the cells of a workbook name by their number. */
export async function readSharedStrings(archive: Archive, part: string, pass: Pass): Promise<readonly string[]> {
  const strings: string[] = [];
  const runs = new TextRuns();
  await readXml(archive.read(part, pass, mostBytes), {
    open: (name) => runs.open(name),
    text: (text) => runs.text(text),
    close(name) {
      runs.close(name);
      if (name === 'si') {
        strings.push(runs.take());
      }
    },
  });
  return strings;
}
