import { describe, expect, it } from 'vitest';
import type { Status } from './status.ts';
import { stillToEnter, weekAnswer, type WeekRow } from './week.ts';

const row = (title: string, status: Status, more: Partial<WeekRow> = {}): WeekRow => ({
  title,
  status,
  realChange: false,
  readable: true,
  ...more,
});

describe('weekAnswer', () => {
  it.each<[string, Status[], string]>([
    ['nothing', [], 'You have no numbers for this week yet.'],
    ['one on', ['on'], 'A good week: your number is on goal.'],
    ['all on', ['on', 'on', 'on'], 'A good week: all 3 on goal.'],
    // a week with numbers out is not called good
    ['all in are on', ['on', 'on', 'missing'], '2 of 3 on goal, 1 missing.'],
    ['some off', ['on', 'off', 'off', 'missing', 'not-judged'], '1 of 5 on goal, 2 off, 1 missing, 1 without a goal.'],
    ['all off', ['off', 'off'], '0 of 2 on goal, 2 off.'],
    ['one missing', ['missing'], 'Your number is not in yet.'],
    ['all missing', ['missing', 'missing'], 'None of your 2 numbers is in yet.'],
    ['no goals', ['not-judged', 'not-judged'], 'None of your 2 numbers has a goal to be judged by.'],
    ['one without a goal', ['not-judged'], 'Your number has no goal to be judged by.'],
  ])('%s', (_, states, line) => {
    expect(weekAnswer(states.map((status, at) => row(`n${at}`, status))).line).toBe(line);
  });

  it('says of each that is off whether it looks like a real change, those first', () => {
    const { off, missing } = weekAnswer(
      [
        row('Calls', 'off'),
        row('Visits', 'off', { readable: false }),
        row('Estimates', 'off', { realChange: true }),
        row('Posts', 'missing'),
        row('Rating', 'on', { realChange: true }),
      ],
      'monthly',
    );
    expect(off).toEqual([
      'Estimates is off goal, and that looks like a real change: ask what was different.',
      'Calls is off goal; by its own history an ordinary month.',
      'Visits is off goal; its history is too short to tell a real change from luck.',
    ]);
    expect(missing).toBe('Missing: Posts.');
    expect(weekAnswer([row('Calls', 'on')]).missing).toBeNull();
  });

  it('never speaks in percentages', () => {
    const many = Array.from({ length: 30 }, (_, at) => row(`n${at}`, at % 2 ? 'on' : 'off'));
    expect(JSON.stringify(weekAnswer(many))).not.toContain('%');
  });
});

describe('stillToEnter', () => {
  it.each<[boolean[], string | null]>([
    [[], null],
    [[true], 'The number of this week is in.'],
    [[true, true], 'All 2 numbers of this week are in.'],
    [[true, false, true], '2 of 3 numbers of this week are in. Still to enter: n1.'],
    [[true, false, false], '1 of 3 numbers of this week is in. Still to enter: n1, n2.'],
  ])('%j: %s', (entered, words) => {
    expect(stillToEnter(entered.map((one, at) => ({ title: `n${at}`, entered: one })))).toBe(words);
  });
});

it('names whose numbers they are where somebody else reads them', () => {
  const row = { title: 'Calls made', status: 'missing', realChange: false, readable: true } as const;
  expect(weekAnswer([], 'weekly', 'Marcus').line).toBe('Marcus has no numbers for this week yet.');
  expect(weekAnswer([row], 'weekly', 'Marcus').line).toBe('Marcus’s number is not in yet.');
  expect(weekAnswer([row, row], 'weekly', 'Marcus').line).toBe('None of Marcus’s 2 numbers is in yet.');
  expect(weekAnswer([{ ...row, status: 'on' }], 'weekly', 'Marcus').line).toBe(
    'A good week: Marcus’s number is on goal.',
  );
});
