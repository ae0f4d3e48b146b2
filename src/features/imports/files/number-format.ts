import type { Archive } from './archive.ts';
import { readXml } from './xml-reader.ts';

/** What a cell's style says its number is; `time` is a time of day or a length of time. */
export type NumberKind = 'number' | 'percent' | 'date' | 'moment' | 'time';

// ECMA-376 part 1, section 18.8.30, with the ranges that East Asian versions use for dates and times.
const dates = [14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];
const times = [18, 19, 20, 21, 32, 33, 45, 46, 47];
const builtIn = new Map<number, NumberKind>([
  [9, 'percent'],
  [10, 'percent'],
  [22, 'moment'],
  ...dates.map((id) => [id, 'date'] as const),
  ...times.map((id) => [id, 'time'] as const),
]);

/** What a format's code makes of a number: `0.0%`, `dd/mm/yyyy`, `[h]:mm`. */
export function kindOfFormat(code: string): NumberKind {
  const [first = ''] = code.replace(/"[^"]*"|\\.|[_*]./g, '').split(';');
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(first);
  const letters = first.replace(/\[[^\]]*\]/g, '').replace(/general/i, '');
  if (letters.includes('%')) {
    return 'percent';
  }
  const hasTime = elapsed || /[hs]|am\/pm|a\/p/i.test(letters);
  // Beside hours or seconds, one or two m are minutes.
  const hasDay = /[yd]|mmm/i.test(letters) || (!hasTime && /m/i.test(letters));
  return hasDay && !elapsed ? (hasTime ? 'moment' : 'date') : hasTime ? 'time' : 'number';
}

/** The kind of number of each cell style, by the number of the style. */
export async function readNumberKinds(archive: Archive, part: string): Promise<readonly NumberKind[]> {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  await readXml(archive.read(part), {
    open(name, attributes) {
      const id = Number(attributes['numFmtId']);
      if (name === 'numFmt') {
        codes.set(id, attributes['formatCode'] ?? '');
      } else if (name === 'cellXfs') {
        inCells = true;
      } else if (name === 'xf' && inCells) {
        const code = codes.get(id);
        kinds.push(code === undefined ? (builtIn.get(id) ?? 'number') : kindOfFormat(code));
      }
    },
    close(name) {
      inCells &&= name !== 'cellXfs';
    },
  });
  return kinds;
}
