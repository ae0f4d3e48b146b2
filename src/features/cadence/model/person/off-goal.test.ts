import type { Course, Moment } from '#features/scorecard/model/reading/course.ts';
import { addDays, day } from '#lib/calendar/day.ts';
import { expect, it } from 'vitest';
import { goalQuestionWords, offGoalOf, offGoalWords, triedSince } from './off-goal.ts';

const reading = { locale: 'en-US', currency: 'USD' };
const first = day('2026-08-03');

/** A letter a week, oldest first: on, off, missing, and the running week. */
function course(weeks: string): Course {
  const status = { o: 'on', x: 'off', '.': 'missing', r: 'not-judged' } as const;
  const moments = [...weeks].map(
    (letter, at): Moment => ({
      period: addDays(first, at * 7),
      amount: letter === '.' ? null : 1,
      goal: null,
      closed: letter !== 'r',
      status: status[letter as keyof typeof status],
    }),
  );
  return {
    title: 'Calls',
    unit: 'number',
    cadence: 'weekly',
    moments,
    process: { chart: 'none', limits: [] } as unknown as Course['process'],
  };
}

const words = (weeks: string) => {
  const asked = course(weeks);
  const off = offGoalOf(asked);
  return off && `${offGoalWords(off, asked)} ${goalQuestionWords(off, asked, reading)}`;
};

it.each([
  ['ooxxxr', 'Off goal 3 weeks in a row. Reached in 2 of the last 5 weeks.'],
  // What is not in yet ends no run, and makes it no longer.
  ['ooxx.xr', 'Off goal 3 weeks in a row. Reached in 2 of the last 5 weeks.'],
  ['xxxxxr', 'Off goal at least 5 weeks in a row. Reached in 0 of the last 5 weeks.'],
  ['oooxxr', null],
  ['xxxxor', null],
  ['r', null],
])('%s: %s', (weeks, said) => {
  expect(words(weeks)).toBe(said);
});

it('where a usual range is known, the goal is read beside it', () => {
  const asked = course('ooxxxr');
  const limits = { from: first, to: null, n: 20, settled: 'firm', centre: 30, lower: 20, upper: 40, varies: false };
  const goal = { operator: 'at-least', threshold: 50 } as const;
  const known = {
    ...asked,
    moments: asked.moments.map((moment) => ({ ...moment, goal })),
    process: { chart: 'xmr', limits: [limits], goalReading: 'consistently-misses' } as unknown as Course['process'],
  };
  const off = offGoalOf(known);
  expect(off && goalQuestionWords(off, known, reading)).toMatch(
    /^Reached in 2 of the last 5 weeks[.] Everything ordinary \(20 to 40\) is off goal: ≥ 50 will be missed nearly every week/,
  );
});

it('what was tried before it went off was tried for something else', () => {
  const off = offGoalOf(course('ooxxxr'));
  const notes = [
    { writtenOn: '2026-08-16', tried: 'Evenings' },
    { writtenOn: '2026-08-17', tried: 'Mornings' },
    { writtenOn: '2026-08-25', tried: '' },
  ];
  expect(off && triedSince(off, notes)).toEqual([notes[1]]);
});
