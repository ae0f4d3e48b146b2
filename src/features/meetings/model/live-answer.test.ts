import { expect, test } from 'vitest';
import { liveAnswer } from './live-answer.ts';
import { clockWords, minutesWords } from './time-words.ts';

const minute = 60_000;

test('a clock counts on past the hour, and never below nothing', () => {
  expect([0, 999, 79_000, 105 * minute, -5000].map(clockWords)).toEqual(['0:00', '0:00', '1:19', '105:00', '0:00']);
});

test('minutes are told whole', () => {
  expect([59_999, minute, 119_999, 42 * minute].map(minutesWords)).toEqual([
    'less than a minute',
    '1 minute',
    '1 minute',
    '42 minutes',
  ]);
});

test('the first line tells where the meeting is and how its time stands', () => {
  const issues = () => 'issues';
  const standing = { title: 'Check-in', running: true, left: 3 * minute, after: 85 * minute, issue: null, point: null };
  expect(liveAnswer(standing, issues)).toBe('Check-in; 3 minutes left, 85 minutes for what follows.');
  expect(liveAnswer({ ...standing, running: false, left: -2 * minute }, issues)).toBe(
    'Check-in, paused; 2 minutes over its time, 85 minutes for what follows.',
  );
  expect(
    liveAnswer({ ...standing, after: 0, issue: { place: 2, of: 3 } }, (count) => (count === 1 ? 'topic' : 'topics')),
  ).toBe('Second of three topics; 3 minutes left, nothing follows.');
});

test('the first line tells which point is open, in its first words where it is a long one', () => {
  const standing = { title: 'Solve', running: true, left: 74 * minute, after: 20 * minute, issue: null };
  const lineOf = (words: string) => liveAnswer({ ...standing, point: { words, place: 2, of: 5 } }, () => 'issues');
  expect(lineOf('Crew pay')).toBe('Crew pay: point 2 of 5; 74 minutes left, 20 minutes for what follows.');
  expect(lineOf('Pay '.repeat(75))).toBe(
    `${'Pay '.repeat(10)}…: point 2 of 5; 74 minutes left, 20 minutes for what follows.`,
  );
});
