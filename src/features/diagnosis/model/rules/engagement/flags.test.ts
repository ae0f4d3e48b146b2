import { describe, expect, it } from 'vitest';
import type { Client } from '#features/journey/model/client.ts';
import type { SurveyAnswer } from '#features/journey/model/survey.ts';
import { addDays, type Day, day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { engagementWith, weekly, workedOn } from '#test/support/engaged.ts';
import type { MeetingRecord, Records } from '../../records.ts';
import { flags } from './flags.ts';

const lookAt = (known: Partial<Records>) =>
  flags.look(recordsOf({ engagements: [engagementWith('Acme')], ...known }), groundOf({ name: 'Olu Practice' }))[0];

const meeting = (weeksAgo: number, cancelled: boolean, team = 'acme'): MeetingRecord => ({
  holds: 'meeting',
  date: addDays(day('2026-11-18'), -7 * weeksAgo),
  team,
  ledBy: null,
  rating: null,
  cancelled,
});

const answer = (rating: number | null, answeredOn: Day, kind: SurveyAnswer['kind'] = 'nps'): SurveyAnswer => ({
  holds: 'survey',
  client: 'Acme',
  stage: null,
  kind,
  sentOn: null,
  answeredOn,
  rating,
  better: [],
});

const client = (since: string, until: string | null = null): Client => ({
  holds: 'client',
  client: `since ${since} ${until}`,
  since: day(since),
  until: until === null ? null : day(until),
  monthlyValue: null,
  margin: null,
  sponsor: null,
  idealFit: null,
});

/** So many hours on each Monday since July; ten are agreed. */
const hours = (perWeek: number) => weekly(day('2026-06-29'), 21, (date) => [workedOn(date, 'Acme', perWeek)]);

describe('flags of a client who may leave', () => {
  it('is up where under half of the hours are used in two months running', () => {
    const claim = lookAt({ time: hours(4) });
    expect(claim).toMatchObject({
      basis: { kind: 'counted', complete: false },
      title: '1 flag up for Acme: under half of the hours',
      effect: null,
    });
    // Four Mondays in September and in October, months of 30 and 31 days.
    expect(claim?.symptom).toContain('September 2026 16 of 42.9 hours, October 2026 16 of 44.3 hours');
    expect(lookAt({ time: hours(6) })?.basis.kind).toBe('nothing');
  });

  it('is up where two of four meetings were cancelled', () => {
    const four = [meeting(0, false), meeting(1, true), meeting(2, false), meeting(3, true), meeting(4, false, 'Bolt')];
    expect(lookAt({ meetings: four })?.title).toBe('1 flag up for Acme: meetings cancelled');
    expect(lookAt({ meetings: [...four.slice(0, 3), meeting(3, false), meeting(4, true)] })?.basis.kind).toBe(
      'nothing',
    );
  });

  it('is up where the last answer is 6 or less', () => {
    const first = answer(3, day('2026-01-10'));
    expect(lookAt({ surveys: [answer(6, day('2026-10-10')), answer(10, day('2026-05-05'))] })?.title).toBe(
      '1 flag up for Acme: would not recommend',
    );
    expect(lookAt({ surveys: [answer(7, day('2026-10-10')), first] })?.basis.kind).toBe('nothing');
  });

  it('names what the records cannot show', () => {
    const claim = lookAt({ surveys: [answer(9, day('2026-10-10'))] });
    expect(claim?.title).toBe('No flag is up for Acme: 1 of 5 can be read');
    expect(claim?.symptom).toContain('invoice late: no file holds invoices');
    expect(claim?.symptom).toContain('meetings cancelled: 0 meetings on record');
  });

  it('stands beside how many clients stayed, and gives no chance for this one', () => {
    // Seven of nine: Wilson 45 to 94 %.
    const clients = [
      ...Array.from({ length: 7 }, () => client('2024-01-01')),
      client('2024-01-01', '2026-03-01'),
      client('2024-01-01', '2026-11-01'),
      client('2024-01-01', '2025-06-01'),
      client('2026-01-01'),
    ];
    const [, kept] = lookAt({ time: hours(4), clients })?.evidence ?? [];
    expect(kept).toMatchObject({ n: 9, value: 7 / 9 });
    expect(kept?.low).toBeCloseTo(0.45, 2);
    expect(kept?.high).toBeCloseTo(0.94, 2);
  });

  it('cannot be read from nothing', () => {
    expect(lookAt({})?.basis).toEqual({ kind: 'too-little' });
    expect(flags.look(recordsOf({}), groundOf())).toEqual([]);
  });
});
