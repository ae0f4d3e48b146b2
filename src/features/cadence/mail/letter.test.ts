import { wordsFor } from '#features/accounts/model/words.ts';
import { day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { type Digest, digestLetter } from './digest.ts';
import { type LetterFrame, listed } from './letter.ts';
import { missingNumbersLetter } from './missing-numbers.ts';
import { todoDueLetter } from './todo-due.ts';

const frame: LetterFrame = {
  company: 'Harbor Painting',
  links: { company: 'https://keel.example.com/c/1', stop: 'https://keel.example.com/mails/stop/s' },
};
const words = wordsFor({ todo: { one: 'action', many: 'actions' }, priority: { one: 'rock', many: 'rocks' } });
const foot = `-- 
You get this as a member of Harbor Painting.
Choose what is mailed to you: https://keel.example.com/c/1/account/mails
No more mails of this kind: https://keel.example.com/mails/stop/s`;

it('a list of more than twenty is counted on', () => {
  const lines = Array.from({ length: 23 }, (_, place) => `to-do ${place + 1}`);
  expect(listed(lines).split('\n')).toHaveLength(21);
  expect(listed(lines)).toMatch(/- to-do 20\nand 3 more$/);
});

it('missing numbers are named, with when they are needed and where they are entered', () => {
  expect(missingNumbersLetter(frame, { titles: ['Quotes', 'Visits'], week: '9–15 Nov', meetsTomorrow: true })).toEqual({
    subject: 'Harbor Painting: 2 numbers are missing for 9–15 Nov',
    text: `2 of your numbers are missing for 9–15 Nov, and your team meets tomorrow.

- Quotes
- Visits

Enter what you have: https://keel.example.com/c/1/scorecard/week

${foot}`,
  });
});

it('what is due is said in the words of the company', () => {
  const due = { day: day('2026-11-24'), titles: ['Call\u200b the supplier'], overdue: 1, words };
  const { subject, text } = todoDueLetter(frame, due);
  expect(subject).toBe('Harbor Painting: 1 action is due today');
  expect(text).toMatch(/^1 action is due today, Tue 24 Nov\. One more is overdue\.\n\n- Call.* the supplier\n\n/);
  expect(todoDueLetter(frame, { ...due, titles: ['A', 'B'], overdue: 0 }).text).toMatch(
    /^2 actions are due today, Tue 24 Nov\.\n/,
  );
});

describe('the overview', () => {
  const digest: Digest = {
    week: {
      label: '16–22 Nov',
      answer: '4 of 14 off goal; 1 looks like a real change.',
      missing: 'One number is missing: Visits.',
      mine: ['Quotes is off goal, and that looks like a real change: ask what was different.'],
    },
    todos: [
      { title: 'Order ladders', due: day('2026-11-20') },
      { title: 'Call the supplier', due: day('2026-11-27') },
    ],
    overdue: 1,
    priorities: ['A second crew'],
    words,
  };

  it('answers first, and then says what is one’s own', () => {
    const { subject, text } = digestLetter(frame, digest) ?? { subject: '', text: '' };
    expect(subject).toBe('Harbor Painting: 4 of 14 off goal');
    expect(text).toBe(`4 of 14 off goal; 1 looks like a real change. Week 16–22 Nov. One number is missing: Visits.

Yours:
- Quotes is off goal, and that looks like a real change: ask what was different.

The scorecard: https://keel.example.com/c/1/scorecard

2 actions of yours are due by the end of the week, 1 of them overdue.
- Order ladders (Fri 20 Nov)
- Call the supplier (Fri 27 Nov)
https://keel.example.com/c/1/todos

Rock of yours this quarter:
- A second crew
https://keel.example.com/c/1/priorities

${foot}`);
  });

  it('is about what one has to do where there is no scorecard to see, and nothing where there is nothing', () => {
    const without = { ...digest, week: null, priorities: [] };
    expect(digestLetter(frame, without)?.subject).toBe('Harbor Painting: 2 actions for this week');
    expect(digestLetter(frame, { ...without, priorities: ['One'], todos: [] })?.subject).toBe(
      'Harbor Painting: 1 rock this quarter',
    );
    expect(digestLetter(frame, { ...without, todos: [] })).toBeNull();
  });
});
