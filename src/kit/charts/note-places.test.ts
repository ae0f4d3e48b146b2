import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, type PlacedNote, placeNotes } from './note-places.ts';

const ground: Box = { left: 40, right: 760, top: 20, bottom: 280 };

/** Where the words stand, generously: a letter of 11 px is never narrower than 4 on average. */
const boxOf = ({ end, side, text }: PlacedNote): Box => {
  const width = text.length * 4;
  // The leader ends four pixels before the words.
  const left = side === 'left' ? end.x - 4 - width : end.x + 4;
  return { left, right: left + width, top: end.y - 5, bottom: end.y + 5 };
};
const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

test('a note in open ground stands beside its point, to the left', () => {
  const [placed] = placeNotes([{ x: 400, y: 150, text: 'Tess was away' }], ground, [[400, 150]], []);
  expect(placed).toMatchObject({ side: 'left', end: { y: 150 } });
  expect(placed?.end.x).toBeLessThan(400);
});

test('at the left edge it stands to the right', () => {
  const [placed] = placeNotes([{ x: 50, y: 150, text: 'Tess was away' }], ground, [[50, 150]], []);
  expect(placed?.side).toBe('right');
});

test('a line that comes from the left is not written over', () => {
  const line = Array.from({ length: 80 }, (_, at) => [at * 5, 150] as const);
  const [placed] = placeNotes([{ x: 395, y: 150, text: 'Tess was away' }], ground, line, []);
  expect(Math.abs((placed?.end.y ?? 150) - 150)).toBeGreaterThan(8);
});

test('a goal is not written over where there is room beside it', () => {
  const goal: Box = { left: 40, right: 760, top: 149, bottom: 151 };
  const [placed] = placeNotes([{ x: 400, y: 150, text: 'Tess was away' }], ground, [], [], [goal]);
  expect(Math.abs((placed?.end.y ?? 150) - 150)).toBeGreaterThan(8);
});

test('where nothing is free the note is left out', () => {
  expect(placeNotes([{ x: 400, y: 150, text: 'Tess was away' }], ground, [], [ground])).toEqual([]);
});

test('no two notes cover each other and none leaves the ground', () => {
  const wish = fc.record({
    x: fc.integer({ min: 40, max: 760 }),
    y: fc.integer({ min: 20, max: 280 }),
    text: fc.string({ minLength: 3, maxLength: 40 }),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
      const boxes = placeNotes(wishes, ground, [], []).map(boxOf);
      for (const [at, box] of boxes.entries()) {
        expect(box.left >= ground.left && box.right <= ground.right).toBe(true);
        expect(box.top >= ground.top && box.bottom <= ground.bottom).toBe(true);
        for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
      }
    }),
  );
});
