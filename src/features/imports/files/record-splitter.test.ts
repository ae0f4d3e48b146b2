import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordSplitter } from './record-splitter.ts';

function split(pieces: readonly string[], separator = ','): string[][] {
  const splitter = new RecordSplitter(separator);
  const records = pieces.flatMap((piece) => splitter.write(piece));
  const { record } = splitter.end();
  return record === null ? records : [...records, record];
}

describe('text is split into records', () => {
  it.each<[string, string, string[][]]>([
    [
      'by commas and line feeds',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'without a last line end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['by carriage returns and line feeds', 'a\r\nb\r\n', [['a'], ['b']]],
    ['by carriage returns', 'a\rb\r', [['a'], ['b']]],
    ['by all of them in one file', 'a\nb\r\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    [
      'with empty cells',
      ',a,\n,,',
      [
        ['', 'a', ''],
        ['', '', ''],
      ],
    ],
    ['with blank lines', 'a\n\n\nb', [['a'], [''], [''], ['b']]],
    ['with quoted separators', '"a,b",c', [['a,b', 'c']]],
    ['with quoted line ends', '"a\r\nb",c\n"d\n"', [['a\r\nb', 'c'], ['d\n']]],
    ['with doubled quotes', '"say ""no""",""""', [['say "no"', '"']]],
    ['with an empty quoted cell', '"",a', [['', 'a']]],
    ['with a quote inside a cell', '5" pipe,a', [['5" pipe', 'a']]],
    ['with text behind a closing quote', '"a"b,c', [['ab', 'c']]],
    ['with a space before a quote, which is text then', 'a, "b"', [['a', ' "b"']]],
    ['to its end when a quote never closes', '"a,b\nc', [['a,b\nc']]],
    ['or not at all', '', []],
  ])('%s', (_, text, records) => {
    expect(split([text])).toEqual(records);
  });

  it('in the same way wherever it is cut into pieces', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' '), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 5 }), (whole, cuts) => {
        const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)).toSorted((a, b) => a - b), whole.length];
        const pieces = places.slice(1).map((to, at) => whole.slice(places[at], to));
        expect(split(pieces)).toEqual(split([whole]));
      }),
    );
  });

  it('and says whether a quote was left open', () => {
    const splitter = new RecordSplitter(',');
    splitter.write('"a');
    expect(splitter.end().unclosed).toBe(true);
  });
});
