import { day } from '#lib/calendar/day.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAlike, sharedWords, wordsOf } from './likeness.ts';

const shared = (one: string, other: string) => sharedWords(wordsOf(one), wordsOf(other));

describe('the words of a title', () => {
  it.each([
    ['The crews are late again', ['crew', 'late']],
    ['Touch-ups: exterior, same two crews', ['touch', 'exterior', 'crew']],
    ['Deliveries of boxes and brushes', ['delivery', 'box', 'brush']],
    ['Dana’s business and the bus', ['dana', 'business', 'bus']],
    ['Überstunden im Café', ['überstunden', 'im', 'café']],
    ['— !! 🙈', []],
    ['', []],
  ])('%s', (title, words) => {
    expect([...wordsOf(title).keys()]).toEqual(words);
  });

  it('are those of any case and any composition', () => {
    expect([...wordsOf('CAFÉ Cafe\u0301').keys()]).toEqual(['café']);
  });
});

describe('two titles', () => {
  it.each([
    ['Exterior touch-ups: same two crews, third time', 'Touch-up visits on exterior jobs eat the crews'],
    ['Estimates go out late', 'Late estimates'],
    ['Calls go unanswered at lunch', 'Unanswered calls on Monday'],
    ['Pricing', 'pricing!'],
  ])('are alike: %s / %s', (one, other) => {
    expect(shared(one, other)).not.toBeNull();
    expect(shared(other, one)?.similarity).toBe(shared(one, other)?.similarity);
  });

  it.each([
    ['one subject is not one trouble', 'Crews arrive late', 'Crews need new sprayers'],
    [
      'two words of many',
      'Calls from the yard at lunch cost us half of estimates',
      'Estimates: calls by Tess in spring for the Elm Street bid',
    ],
    ['only words that say nothing', 'It is always the same', 'This is the same again'],
    ['nothing at all', '!!', '??'],
  ])('are not alike: %s', (_why, one, other) => {
    expect(shared(one, other)).toBeNull();
  });

  it('have in common what Jaccard counts: three words of five', () => {
    expect(shared('Exterior touch crews sprayer', 'Touch exterior crew rental')).toEqual({
      words: ['exterior', 'touch', 'crews'],
      similarity: 0.6,
    });
  });
});

const closed = (title: string, solvedOn: string, droppedBecause: string | null = null) => ({
  title,
  solvedOn: day(solvedOn),
  droppedBecause,
});

describe('what came back', () => {
  const before = [
    closed('Invoices go out late', '2026-06-01'),
    closed('Exterior touch-ups by the same crews', '2026-09-03'),
    closed('Touch-ups on exterior jobs', '2026-08-03', 'Season is over'),
  ];

  it('is the most alike first, with the reason in the words of the new title', () => {
    expect(findAlike('Exterior touch-ups: the crews again', before, 3).map(({ reason }) => reason)).toEqual([
      'Shares exterior, touch-ups and crews with one solved on 3 Sep 2026.',
      'Shares exterior and touch-ups with one dropped on 3 Aug 2026.',
    ]);
  });

  it('is the latest of equal ones, and no more than asked for', () => {
    const equal = [closed('Late crews', '2025-01-06'), closed('Crews late', '2026-01-05')];
    expect(findAlike('Crews are late', equal, 1).map(({ issue }) => issue.solvedOn)).toEqual(['2026-01-05']);
  });

  it('is nothing for a title without words', () => {
    expect(findAlike('…', before, 3)).toEqual([]);
  });
});

it('a title is wholly like itself, in any order of its words, unless it says nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 8 }), (words) => {
      const [one, other] = [words.join(' '), words.toReversed().join(', ')];
      const found = shared(one, other);
      if (wordsOf(one).size === 0) expect(found).toBeNull();
      else expect(found?.similarity).toBe(1);
    }),
  );
});

it('similarity lies above a third, whatever is compared', () => {
  const title = fc.array(fc.constantFrom('crew', 'late', 'call', 'touch-ups', 'paint', 'bid'), { maxLength: 6 });
  fc.assert(
    fc.property(title, title, (one, other) => {
      const found = shared(one.join(' '), other.join(' '));
      if (found) expect(found.similarity).toBeGreaterThanOrEqual(1 / 3);
      expect(found === null).toBe(shared(other.join(' '), one.join(' ')) === null);
    }),
  );
});
