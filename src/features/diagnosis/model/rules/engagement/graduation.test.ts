import { describe, expect, it } from 'vitest';
import { addDays, day } from '#lib/calendar/day.ts';
import { trailingPeriods } from '#lib/calendar/period.ts';
import { commitmentsDue } from '#test/support/commitments.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { engagementWith, weekly, workedOn } from '#test/support/engaged.ts';
import type { MeetingRecord, MetricSeries, Records } from '../../records.ts';
import { graduation } from './graduation.ts';

const lookAt = (known: Partial<Records>, company = 'Acme') =>
  graduation.look(recordsOf({ engagements: [engagementWith('Acme')], ...known }), groundOf({ name: company }))[0];

const metric = (owner: string | null, missing = 0): MetricSeries => {
  const periods = trailingPeriods(13, day('2026-11-09'), 'weekly');
  return {
    title: 'Quotes sent',
    level: 'company',
    department: null,
    person: null,
    owner,
    kind: 'leading',
    unit: 'number',
    cadence: 'weekly',
    goal: null,
    goals: [],
    drives: [],
    clientView: null,
    controllable: null,
    periods,
    amounts: periods.map((_, at) => (at < missing ? null : at)),
    notes: periods.map(() => null),
  };
};

const meetings = (ledBy: string | null): MeetingRecord[] =>
  [0, 1, 2, 3].map((ago) => ({
    holds: 'meeting',
    date: addDays(day('2026-11-18'), -7 * ago),
    team: null,
    ledBy,
    rating: null,
    cancelled: false,
  }));

/** Olu works for the client from outside: ten hours a week, so many of them doing. */
const hours = (doing: number) =>
  weekly(day('2026-09-14'), 9, (date) => [
    workedOn(date, 'Acme', doing, 'do'),
    workedOn(date, 'Acme', 10 - doing, 'lead'),
  ]);

const ready: Partial<Records> = {
  metrics: [metric('Kim')],
  commitments: [
    ...commitmentsDue('todo', day('2026-11-10'), [36, 40]),
    ...commitmentsDue('priority', day('2026-06-30'), [4, 5]),
    ...commitmentsDue('priority', day('2026-09-30'), [4, 5]),
  ],
  meetings: meetings('Kim'),
  time: hours(1),
};

describe('readiness to go on alone', () => {
  it('is told where every known gate is met, and never clear while the seats are unknown', () => {
    const claim = lookAt(ready);
    expect(claim).toMatchObject({
      basis: { kind: 'counted', complete: false },
      title: 'Acme is nearly ready to go on alone: 5 of 6 gates met',
    });
    expect(claim?.symptom).toContain('Unknown: no seat empty: no file tells who sits where.');
    expect(claim?.symptom).toContain('keeps its to-dos: 36 of 40 in 13 weeks');
  });

  it.each([
    ['runs the scorecard', { metrics: [metric('Olu')] }],
    ['runs the scorecard', { metrics: [metric('Kim', 2)] }],
    ['keeps its to-dos', { commitments: commitmentsDue('todo', day('2026-11-10'), [35, 40]) }],
    [
      'keeps its priorities',
      {
        commitments: [
          ...commitmentsDue('priority', day('2026-06-30'), [3, 5]),
          ...commitmentsDue('priority', day('2026-09-30'), [4, 5]),
        ],
      },
    ],
    ['leads its meeting', { meetings: [...meetings('Kim').slice(1), ...meetings('Olu').slice(0, 1)] }],
    ['does its own work', { time: hours(1.1) }],
  ] satisfies [string, Partial<Records>][])('is not there where it no longer %s', (gate, worse) => {
    const claim = lookAt({ ...ready, ...worse });
    expect(claim?.basis).toEqual({ kind: 'nothing' });
    expect(claim?.symptom).toMatch(new RegExp(`^Not met: ${gate}:`));
  });

  it.each([
    ['runs the scorecard', { metrics: [metric(null)] }],
    ['keeps its to-dos', { commitments: commitmentsDue('todo', day('2026-11-10'), [29, 29]) }],
    ['keeps its priorities', { commitments: commitmentsDue('priority', day('2026-09-30'), [9, 9]) }],
    ['leads its meeting', { meetings: meetings(null) }],
    ['leads its meeting', { meetings: meetings('Kim').slice(1) }],
    ['does its own work', { time: hours(1).slice(4) }],
  ] satisfies [string, Partial<Records>][])(
    'names it as unknown whether it %s where the records do not tell',
    (gate, less) => {
      expect(lookAt({ ...ready, ...less })?.symptom).toMatch(new RegExp(`Unknown:.*${gate}`));
    },
  );

  it('cannot be told from the practice’s own files, which hold only hours and meetings of the client', () => {
    const claim = lookAt(ready, 'Olu Practice');
    expect(claim?.basis).toEqual({ kind: 'too-little' });
    expect(claim?.symptom).toContain('keeps its to-dos: these records are of another company');
    expect(graduation.look(recordsOf({}), groundOf())).toEqual([]);
  });
});
