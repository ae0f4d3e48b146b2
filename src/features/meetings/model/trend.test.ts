import { describe, expect, it } from 'vitest';
import { issueTimes, onGoalWords, openAgeWords, ratingTrendWords, solveTimeWords } from './trend.ts';

const DAY = 86_400_000;
const now = 100 * DAY;
/** Raised on that day and solved after so many; null: still open. */
const issue = (raised: number, after: number | null) => ({
  raisedAt: raised * DAY,
  endedAt: after === null ? null : (raised + after) * DAY,
  solved: after !== null,
});

describe('how long issues take', () => {
  it('counts what is open as unfinished', () => {
    // Of 6, solved after 2, 4, 6, 8 and 10 days, one open for 50: S falls by sixths, and is 1/2 from day 6 to day 8.
    const times = issueTimes([...[2, 4, 6, 8, 10].map((after) => issue(0, after)), issue(50, null)], now);
    expect(times).toMatchObject({ n: 6, solved: 5, open: 1, half: 7, openMedian: 50, openOldest: 50 });
    expect(solveTimeWords(times, 'issues')).toMatch(
      /^Half of the issues are solved within 7 days \(.*5 of 6 solved\)\.$/,
    );
    expect(openAgeWords(times)).toBe('1 is open, the oldest for 50 days.');
  });

  it('says that half are not solved, where they are not, and nothing of few', () => {
    const open = Array.from({ length: 9 }, (_, at) => issue(90 - at, null));
    const slow = issueTimes([...[1, 1, 1, 1, 1].map((after) => issue(10, after)), ...open], now);
    expect(solveTimeWords(slow, 'issues')).toBe('Not yet half of the issues are solved: 5 of 14.');
    expect(openAgeWords(slow)).toBe('9 are open, half of them for more than 14 days, the oldest for 18 days.');
    expect(solveTimeWords(issueTimes([issue(0, 3), issue(0, null)], now), 'issues')).toBe(
      '1 of 2 solved: too few to say how long it takes.',
    );
    expect(solveTimeWords(issueTimes([], now), 'topics')).toBe('No topics were raised yet.');
    expect(openAgeWords(issueTimes([], now))).toBe('None is open.');
  });

  it('does not take what was let go of for solved', () => {
    const dropped = { raisedAt: 0, endedAt: DAY, solved: false };
    expect(issueTimes([dropped, issue(0, 3)], now)).toMatchObject({ n: 2, solved: 1, open: 0 });
  });
});

it('the share on goal is told of the last week, and how it went before', () => {
  const weeks = [
    { on: 6, n: 14 },
    { on: 0, n: 0 },
    { on: 11, n: 14 },
    { on: 9, n: 14 },
  ];
  expect(onGoalWords(weeks)).toBe('9 of 14 on goal in the last week; 6 to 11 in the 3 weeks.');
  expect(onGoalWords([{ on: 2, n: 3 }])).toBe('2 of 3 on goal in the last week.');
  expect(onGoalWords([{ on: 0, n: 0 }])).toBe(
    'No number of this team that you may see could be judged in these weeks.',
  );
});

it('a rating is told with how many there are', () => {
  const usual = { centre: 8.4, lower: 7.55, upper: 9.14 };
  expect(ratingTrendWords([8, null, 8.4], { n: 14, standing: 'steady', usual, each: null, signs: [] })).toBe(
    '8.4 in the last one; 14 meetings rated, usually 7.6 to 9.1: no change to tell.',
  );
  const below = [
    { from: 0, to: 0, direction: 'down' },
    { from: 0, to: 8, direction: 'down' },
  ] as const;
  expect(ratingTrendWords([8.4], { n: 14, standing: 'steady', usual, each: null, signs: below })).toBe(
    '8.4 in the last one; 14 meetings rated, usually 7.6 to 9.1: nothing new in the last one; 9 earlier ones in a row were below the mean of 8.4.',
  );
  expect(ratingTrendWords([8.4], { n: 14, standing: 'steady', usual, each: null, signs: below.slice(0, 1) })).toBe(
    '8.4 in the last one; 14 meetings rated, usually 7.6 to 9.1: nothing new in the last one; an earlier one was below that.',
  );
  const above = [{ from: 4, to: 13, direction: 'up' }] as const;
  expect(ratingTrendWords([8.4], { n: 14, standing: 'steady', usual, each: null, signs: above })).toBe(
    '8.4 in the last one; 14 meetings rated, usually 7.6 to 9.1: nothing new in the last one; the last 10 were above the mean of 8.4.',
  );
  const each = [{ at: 13, ...usual }];
  expect(ratingTrendWords([8.4], { n: 14, standing: 'steady', usual, each, signs: [] })).toBe(
    '8.4 in the last one; 14 meetings rated, 7.6 to 9.1 to be expected after the one before: no change to tell.',
  );
  expect(ratingTrendWords([8], { n: 1, standing: 'too-few', usual: null, each: null, signs: [] })).toBe(
    '8 in the last one; 1 meeting rated: too few to tell a change.',
  );
  expect(ratingTrendWords([null], { n: 0, standing: 'too-few', usual: null, each: null, signs: [] })).toBe(
    'No meeting was rated yet.',
  );
});
