import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listText, namesIn } from './name-list.ts';

it('reads names as people list them', () => {
  expect(namesIn('Calls made; Estimates sent ;Work sold')).toEqual(['Calls made', 'Estimates sent', 'Work sold']);
  expect(namesIn('')).toEqual([]);
  expect(namesIn('"Won; lost"; Calls')).toEqual(['Won; lost', 'Calls']);
});

it('reads back what it wrote, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 8 })), (names) => {
      expect(namesIn(listText(names))).toEqual(names);
    }),
    { seed: 20_260_105 },
  );
});
