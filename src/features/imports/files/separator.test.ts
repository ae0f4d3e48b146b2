import { expect, it } from 'vitest';
import { findSeparator } from './separator.ts';

it.each([
  ['commas', 'a,b\n1,2\n', ','],
  ['semicolons', 'a;b\n1;2\n', ';'],
  ['tabs', 'a\tb\n1\t2\n', '\t'],
  ['semicolons beside as many decimal commas', 'a;b\n1,5;2,5\n3,5;4,5\n', ';'],
  ['semicolons beside more commas than there are of them', 'a;b\n"1,5,6";"2,5,7"\n', ';'],
  ['commas beside quoted semicolons', 'a,b\n"1;2;3","4;5;6"\n', ','],
  ['tabs beside commas in text', 'name\tnote\nAnn\tyes, no, maybe\nBob\twell, fine\n', '\t'],
  ['commas below notes', 'Report\nfor May\n\na,b,c\n1,2,3\n4,5,6\n', ','],
  ['what the first line says', 'sep=;\na,b;c\n', ';'],
  ['semicolons beside quoted commas', 'row;","\n', ';'],
  ['commas beside quotes in the middle of cells', 'size,pieces\n5" pipe,3\n6" pipe,4\n', ','],
  ['commas when there is one column', 'a\n1\n2\n', ','],
  ['commas when there is nothing', '', ','],
])('%s', (_, text, separator) => {
  expect(findSeparator(text, false)).toBe(separator);
});

it('does not count a row that the sample cuts off', () => {
  expect(findSeparator('a;b\n1;2\n3;4\n5,6,7,8,9', true)).toBe(';');
});
