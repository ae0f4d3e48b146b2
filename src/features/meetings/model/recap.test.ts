import { wordsFor } from '#features/accounts/model/words.ts';
import { day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { attendanceWords, outcomeWords, ratingWords, type Recap, recapAnswer, type RecapPerson } from './recap.ts';

const words = wordsFor({ todo: { one: 'action', many: 'actions' } });
const person = (name: string, more: Partial<RecapPerson> = {}): RecapPerson => ({
  name,
  presence: 'here',
  minutesLate: 0,
  told: false,
  rating: null,
  ratingNote: '',
  ...more,
});
const rated = (...marks: readonly number[]) => marks.map((rating) => person('One', { rating }));
const recap: Recap = {
  kind: 'weekly',
  name: 'Leadership',
  heldOn: day('2026-11-24'),
  minutesPlanned: 90,
  minutesUsed: 84,
  people: rated(9, 8, 10, 8, 8),
  solved: [{ title: 'Sprayers down', root: '', solutions: [] }],
  todos: [{ title: 'Order parts', owner: 'Max', due: day('2026-12-01') }],
  messages: [],
  headlines: [],
  agreements: [],
};

describe('the first line of a recap', () => {
  it('says what came of it, how long it took and how it was rated', () => {
    // (9 + 8 + 10 + 8 + 8) / 5 = 8.6
    expect(recapAnswer(recap, words)).toBe('1 issue solved, 1 action made in 84 of 90 minutes; rated 8.6 by 5.');
    expect(recapAnswer({ ...recap, solved: [], todos: [], people: [] }, words)).toBe(
      '0 issues solved, 0 actions made in 84 of 90 minutes; nobody rated it.',
    );
  });

  it('tells fewer than five marks one by one', () => {
    expect(ratingWords(rated(9))).toBe('rated 9');
    expect(ratingWords(rated(9, 7, 10))).toBe('rated 7, 9 and 10');
  });

  it('is what the two agreed, where the meeting is theirs', () => {
    const two = { ...recap, kind: 'owner-operator' as const, solved: [], todos: [] };
    const agreed = { words: 'Big bids', agreement: 'Ruth prices them' };
    expect(outcomeWords({ ...two, agreements: [agreed, agreed] }, words)).toBe('2 agreed');
    expect(outcomeWords({ ...two, todos: recap.todos }, words)).toBe('0 agreed, 1 action made');
    const unrated = { ...two, people: [person('Ann'), person('Ruth')] };
    expect(recapAnswer(unrated, words)).toBe('0 agreed in 84 of 90 minutes.');
    expect(recapAnswer({ ...unrated, people: rated(9) }, words)).toBe('0 agreed in 84 of 90 minutes; rated 9.');
  });

  it('of one who is alone is what they took on', () => {
    const alone = { ...recap, kind: 'solo', solved: [], people: [person('Mira')] } as const;
    expect(recapAnswer(alone, words)).toBe('1 action made in 84 of 90 minutes.');
  });
});

it('who was there, late and absent is told by name', () => {
  const people = [
    person('Ann'),
    person('Max'),
    person('Pia', { presence: 'late', minutesLate: 4 }),
    person('Una', { presence: 'late' }),
    person('Lea', { presence: 'absent', told: true }),
    person('Gus', { presence: 'absent' }),
  ];
  expect(attendanceWords(people)).toBe('There: Ann, Max. Late: Pia (4 minutes), Una. Absent: Lea (had said so), Gus.');
  expect(attendanceWords([person('Ann', { presence: 'expected' })])).toBe('');
});
