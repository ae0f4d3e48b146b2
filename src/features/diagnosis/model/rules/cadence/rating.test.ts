import { describe, expect, it } from 'vitest';
import { addDays, day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import type { MeetingRecord } from '../../records.ts';
import { settleVerdicts } from '../../verdict.ts';
import { rating } from './rating.ts';

/** One meeting a week with these marks, the last in the week before the running one. */
const meetings = (marks: readonly (number | null)[], more: Partial<MeetingRecord> = {}): MeetingRecord[] =>
  marks.map((mark, at) => ({
    holds: 'meeting',
    date: addDays(day('2026-11-10'), (at - marks.length + 1) * 7),
    team: null,
    ledBy: null,
    rating: mark,
    cancelled: false,
    ...more,
  }));

const lookAt = (list: readonly MeetingRecord[]) => {
  const claims = rating.look(recordsOf({ meetings: list }), groundOf());
  return { claim: claims[0], verdict: settleVerdicts(claims.map(({ basis }) => basis)).verdicts[0] };
};

/** Around 8, from 7 to 9. */
const steady = (weeks: number) => Array.from({ length: weeks }, (_, at) => [8, 9, 7, 8, 9, 7, 7, 9][at % 8] ?? 8);

describe('the mark of the meeting', () => {
  it('is told where it fell in the last week', () => {
    const { claim, verdict } = lookAt(meetings([...steady(24), 2]));
    expect(claim?.title).toBe('The meeting’s mark fell to 2 from 8');
    expect(claim?.figure).toMatchObject({ kind: 'process', points: { length: 25 } });
    expect(['clear', 'likely']).toContain(verdict);
  });

  it('is told where eight weeks lie below the usual', () => {
    const { claim, verdict } = lookAt(meetings([...steady(24), ...steady(8).map((mark) => mark - 3)]));
    expect(claim?.title).toBe('The meeting’s mark fell to 5 from 8');
    expect(verdict).toBe('clear');
  });

  it('is told of a lasting fall also where a week resembles the one before', () => {
    // A wave of six weeks: limits of the marks themselves would be too narrow, and steps show no fall that lasts. Of the
    // last nine weeks the last eight have 41 in all.
    const wave = Array.from({ length: 36 }, (_, at) => [8, 8.5, 8.5, 8, 7.5, 7.5][at % 6] ?? 8);
    const { claim, verdict } = lookAt(meetings([...wave, ...wave.slice(0, 9).map((mark) => mark - 3)]));
    expect(claim?.title).toBe('The meeting’s mark fell to 5.1 from 8');
    expect(claim?.symptom).toBe('Eight weeks in a row lie below the usual.');
    expect(['clear', 'likely']).toContain(verdict);
  });

  it('is told of the fall that lasts rather than of its last week alone', () => {
    const { claim } = lookAt(meetings([...steady(24), ...steady(8).map((mark) => mark - 3), 2]));
    expect(claim?.symptom).toBe('Eight weeks in a row lie below the usual.');
  });

  it('is quiet where it varies as usual, and where it rose', () => {
    expect(lookAt(meetings(steady(24))).verdict).toBe('nothing');
    expect(lookAt(meetings([...steady(24).map((mark) => mark - 4), 10])).verdict).toBe('nothing');
  });

  it('no longer tells anything where it is the same for 13 weeks', () => {
    const same = Array.from({ length: 13 }, (_, at) => (at % 4 === 0 ? 10 : 9));
    const { claim } = lookAt(meetings(same));
    // Four tens and nine nines spread by less than half a mark.
    expect(claim).toMatchObject({ basis: { kind: 'counted', complete: true } });
    expect(claim?.title).toBe('The meeting gets 9.3 every week: the mark no longer tells good from bad');
    expect(lookAt(meetings(same.slice(1))).verdict).toBe('nothing');
    expect(lookAt([...meetings(same), ...meetings([null])]).claim?.basis).toMatchObject({ complete: false });
  });

  it('still tells something where a steady eight is given', () => {
    // Spreads by a third of a mark, and could still rise.
    const steadyEight = Array.from({ length: 20 }, (_, at) => [8, 8.5, 8, 7.5][at % 4] ?? 8);
    expect(lookAt(meetings(steadyEight)).verdict).toBe('nothing');
  });

  it('takes the mean of a week, and leaves out what was cancelled or is not over', () => {
    const twice = [...meetings([...steady(12), 9]), ...meetings([...steady(12), 7])];
    expect(lookAt(twice).claim?.evidence[0]).toMatchObject({ label: 'mark of the last week', value: 8 });
    const odd = [...meetings([1], { cancelled: true }), ...meetings([1], { date: day('2026-11-17') })];
    expect(lookAt([...meetings(steady(13)), ...odd]).claim?.evidence[0]).toMatchObject({ value: 9 });
  });

  it('begins anew with a declared change', () => {
    // A new leader twelve weeks ago: five marks lower from there on, and steady.
    const list = meetings([...steady(16), ...steady(12).map((mark) => mark - 5)]);
    const date = addDays(day('2026-11-10'), -7 * 11);
    const change = { holds: 'change', date, what: 'Lee leads', subject: 'Meeting' } as const;
    const [claim] = rating.look(recordsOf({ meetings: list, changes: [change] }), groundOf());
    expect(claim?.evidence[1]).toMatchObject({ value: expect.closeTo(3, 0) });
    expect(claim?.figure).toMatchObject({ segments: { length: 2 } });
  });

  it('cannot be told from seven weeks, which are listed', () => {
    const { claim, verdict } = lookAt(meetings(steady(7)));
    expect(verdict).toBe('too-little');
    expect(claim?.symptom).toBe('So far 8, 9, 7, 8, 9, 7 and 7.');
    expect(lookAt([]).claim).toBeUndefined();
  });
});
