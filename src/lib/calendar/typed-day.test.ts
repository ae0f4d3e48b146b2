import { describe, expect, it } from 'vitest';
import { day } from './day.ts';
import { splitTypedDay } from './typed-day.ts';

// A Sunday.
const today = day('2026-11-22');

describe('the day at the end of a line', () => {
  it.each([
    ['Order sprayer 4 Dec', 'Order sprayer', '2026-12-04'],
    ['Order sprayer by Dec 4th', 'Order sprayer', '2026-12-04'],
    ['Order sprayer, due 4 December 2027.', 'Order sprayer', '2027-12-04'],
    ['Order sprayer 2026-12-04', 'Order sprayer', '2026-12-04'],
    ['Order sprayer (by 4. Dec)', 'Order sprayer', '2026-12-04'],
    ['Order sprayer – Sept 3', 'Order sprayer', '2027-09-03'],
    ['Order 4 sprayers on Friday', 'Order 4 sprayers', '2026-11-27'],
    ['Call back sun', 'Call back', '2026-11-29'],
    ['Call back tomorrow', 'Call back', '2026-11-23'],
    ['Call back in 2 weeks', 'Call back', '2026-12-06'],
    ['4 Dec', '', '2026-12-04'],
  ])('%s', (line, words, meant) => {
    expect(splitTypedDay(line, today)).toEqual({ words, day: meant });
  });

  it('without a year is of this one while it is at most sixty days ago, else of the next', () => {
    expect(splitTypedDay('Look at it 23 Sep', today).day).toBe('2026-09-23');
    expect(splitTypedDay('Look at it 22 Sep', today).day).toBe('2027-09-22');
    expect(splitTypedDay('Look at it 20 Dec', day('2027-01-05')).day).toBe('2026-12-20');
  });

  it.each(['Order sprayer', 'Order 4 sprayers', 'Order sprayer 31 Feb', 'Order sprayer 4/12', 'Decide', 'In 4', ''])(
    '“%s” says none',
    (line) => {
      expect(splitTypedDay(line, today)).toEqual({ words: line, day: null });
    },
  );

  it('is not looked for in what is no line', () => {
    const long = `${' ,'.repeat(50_000)}4 Dec`;
    expect(splitTypedDay(long, today)).toEqual({ words: long.trim(), day: null });
  });
});
