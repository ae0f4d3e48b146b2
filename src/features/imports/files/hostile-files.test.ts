import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbookParts, zipOf } from '#test/support/little-workbook.ts';
import { fileOf, refusalOf } from '#test/support/read-file.ts';

// Anything but a FileRefusal is thrown on by refusalOf, and so fails these.
describe('a file is read or refused, whatever its bytes are', () => {
  it('with bytes by chance', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const refusal = await refusalOf(fileOf(new Uint8Array(bytes)));
        expect(refusal?.message ?? 'Nothing was stored.').toContain('Nothing was stored.');
      }),
      { numRuns: 300 },
    );
  });

  it('with text by chance behind a mark', async () => {
    const piece = fc.constantFrom('a', '"', ',', ';', '\n', '\r', '=', "'", '\0', '\u00e9', '1,5');
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 200 }),
        fc.constantFrom('utf8', 'utf16le'),
        async (text, encoding) => {
          await refusalOf(fileOf(new Uint8Array(Buffer.from(`\ufeff${text.join('')}`, encoding as 'utf8'))));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('with a workbook in which some bytes are others, or the last are missing', async () => {
    const cell = '<c r="A1" t="s"><v>0</v></c><c s="1"><v>46023</v></c><c><f>A1</f><v>1</v></c>';
    const book = zipOf(
      workbookParts({
        sheets: { One: `<row r="1">${cell}</row>`, Two: `<row r="9">${cell}</row>` },
        strings: '<si><t>text</t></si>',
        formats: ['yyyy'],
      }),
    );
    const changes = fc.array(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    let read = 0;
    await fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: book.length - 200, max: book.length }), async (bytes, end) => {
        const changed = book.slice();
        for (const [at, byte] of bytes) changed[at] = byte;
        read += (await refusalOf(fileOf(changed.slice(0, end)))) === null ? 1 : 0;
      }),
      { numRuns: 300 },
    );
    expect(read).toBeLessThan(300);
  });

  it('with XML of a sheet that is none, or has cells and rows where there are none', async () => {
    const tag = fc.constantFrom(
      '<row>',
      '</row>',
      '<row r="x"/>',
      '<row r="-5">',
      '<c>',
      '</c>',
      '<c r="1"/>',
      '<c r="ZZZ1"><v>1</v></c>',
      '<c t="s"><v>99</v></c>',
      '<c t="s"><v>x</v></c>',
      '<c s="77"><v>1e999</v></c>',
      '<c s="1"><v>-1</v></c>',
      '<v>5</v>',
      '<is><t>text</t></is>',
      '<f>A1</f>',
      '&#0;',
      '&amp;',
      '<![CDATA[x]]>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(tag, { maxLength: 12 }), async (tags) => {
        const sheets = { One: tags.join('') };
        await refusalOf(fileOf(zipOf(workbookParts({ sheets, formats: ['yyyy'] }))));
      }),
      { numRuns: 300 },
    );
  });
});
