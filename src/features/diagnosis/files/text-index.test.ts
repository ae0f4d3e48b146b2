import { expect, it } from 'vitest';
import { TextIndex } from './text-index.ts';

function indexOf(texts: readonly string[]) {
  const held: string[] = [];
  let made = 0;
  const index = new TextIndex((place) => {
    made += 1;
    return held[place] ?? '';
  });
  const places = texts.map((text) => {
    const place = index.placeOf(text);
    if (place === held.length) held.push(text);
    return place;
  });
  return { places, made };
}

it('gives every text the place at which it was first met', () => {
  expect(indexOf(['a', 'b', 'a', '', 'c', '', 'b']).places).toEqual([0, 1, 0, 2, 3, 2, 1]);
});

it('keeps hundreds of thousands apart, of which some have the same number, and knows each again', () => {
  const texts = Array.from({ length: 300_000 }, (_, at) => `call\n${at}`);
  const { places, made } = indexOf([...texts, ...texts]);
  expect(places.every((place, at) => place === at % texts.length)).toBe(true);
  // Each is compared when it is met again. Of so many that differ about ten pairs have the same number of 32 bits.
  expect(made).toBeGreaterThanOrEqual(texts.length);
  expect(made).toBeLessThan(texts.length + 1000);
});
