import { describe, expect, it } from 'vitest';
import { vocabularies } from './vocabulary.ts';
import { checkWords, plainWords, wordKeys, wordsFor } from './words.ts';

describe('words', () => {
  const plain = wordsFor({});
  const renamed = wordsFor({ metric: { one: 'Zahl', many: 'Zahlen' } });

  it.each([
    [1, 'metric'],
    [2, 'metrics'],
    [0, 'metrics'],
    [undefined, 'metric'],
  ])('for %s: %s', (count, text) => {
    expect(plain.word('metric', count)).toBe(text);
  });

  it('take a company’s own, in singular and plural, and leave the rest', () => {
    expect(renamed.word('metric')).toBe('Zahl');
    expect(renamed.word('metric', 3)).toBe('Zahlen');
    expect(renamed.word('goal', 3)).toBe('goals');
  });

  it('are capitalised at the start of a heading', () => {
    expect(plain.capital('wayOfWorking', 2)).toBe('Ways of working');
    expect(plain.capital('todo')).toBe('To-do');
    expect(wordsFor({ issue: { one: 'écart', many: 'écarts' } }).capital('issue')).toBe('Écart');
  });

  it('fill a sentence, and leave what is no word', () => {
    expect(plain.fill('Only the {owner} can {raise} {issue.many}; {constructor} and {nothing} stay.')).toBe(
      'Only the owner can raise issues; {constructor} and {nothing} stay.',
    );
    expect(renamed.fill('{metric}: {metric.many}')).toBe('Zahl: Zahlen');
  });

  it('put a renaming in as it is, whatever is in it', () => {
    expect(wordsFor({ metric: { one: '$& {goal}', many: 'x' } }).fill('a {metric}')).toBe('a $& {goal}');
  });
});

describe('checkWords', () => {
  it('cleans, and drops what renames nothing', () => {
    expect(
      checkWords({ metric: { one: ' key  number ', many: 'key numbers' }, goal: { one: 'goal', many: 'goals' } }),
    ).toEqual({ ok: true, value: { metric: { one: 'key number', many: 'key numbers' } } });
  });

  it.each([
    ['metric', '', 'metrics'],
    ['metric', 'metric', ' '],
    ['metric', 'x'.repeat(41), 'metrics'],
    ['metric', 'a\u0000', 'metrics'],
    ['banana', 'one', 'many'],
    ['__proto__', 'one', 'many'],
    ['constructor', 'one', 'many'],
  ])('refuses %s as %j, %j', (key, one, many) => {
    const checked = checkWords(Object.fromEntries([[key, { one, many }]]));
    expect(checked.ok ? [] : Object.entries(checked.error)).toEqual([[key, expect.stringMatching(/^.+\.$/)]]);
  });

  it('takes 40 characters', () => {
    expect(checkWords({ metric: { one: 'x'.repeat(40), many: 'y'.repeat(40) } }).ok).toBe(true);
  });
});

describe('the words offered', () => {
  it.each(vocabularies)('$name can be kept as they are', ({ words }) => {
    expect(checkWords(words)).toEqual({ ok: true, value: words });
  });

  it('are told apart', () => {
    expect(new Set(vocabularies.map((vocabulary) => vocabulary.id)).size).toBe(vocabularies.length);
  });

  it('have a singular and a plural for everything', () => {
    expect(wordKeys.filter((key) => plainWords[key].one === '' || plainWords[key].many === '')).toEqual([]);
  });
});
