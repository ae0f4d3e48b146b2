import { describe, expect, it } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import { engagementWith, weekly, workedOn } from '#test/support/engaged.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { scopeDrift } from './scope-drift.ts';

const first = day('2025-11-03');

/** Ten hours in each week, of which so many were doing. */
const marked = (weeks: number, doing: (week: number) => number) =>
  weekly(first, weeks, (date, week) => [
    workedOn(date, 'Acme', doing(week), 'Do'),
    workedOn(date, 'Acme', 10 - doing(week), 'lead'),
    workedOn(date, 'Acme', 3, 'travel'),
  ]);

const lookAt = (time: ReturnType<typeof marked>, more: Parameters<typeof engagementWith>[1] = {}) =>
  scopeDrift.look(recordsOf({ engagements: [engagementWith('Acme', more)], time }), groundOf())[0];

describe('the drift of the scope', () => {
  it('is told where doing stays above what was agreed', () => {
    // Half of the hours, between four and six of ten, where a fifth is agreed: no draw of weeks falls below.
    const claim = lookAt(marked(54, (week) => 4 + (week % 3)));
    expect(claim?.basis).toMatchObject({ kind: 'tested', matters: true });
    expect(claim?.basis).toHaveProperty('posterior', expect.closeTo(1, 3));
    expect(claim?.basis).not.toHaveProperty('most');
    expect(claim?.title).toBe('51\u202f% of the hours for Acme are doing, 20\u202f% agreed');
    // 13 weeks from the 42nd on: 4, 5, 6 by turns, beginning and ending with 6 (week 41 is 41 mod 3 = 2).
    expect(claim?.evidence[0]).toMatchObject({ value: (6 * 5 + 4 * 4 + 5 * 4) / 130, n: 13 });
  });

  it('is at most likely before a year is over', () => {
    expect(lookAt(marked(40, () => 5))?.basis).toMatchObject({ kind: 'tested', most: 'likely' });
  });

  it('shows in the slope while it grows', () => {
    const claim = lookAt(marked(52, (week) => week / 10));
    const slope = claim?.evidence.find(({ label }) => label.startsWith('change'));
    // A hundredth of the hours a week, 52 weeks in 12 months.
    expect(slope?.value).toBeCloseTo(52 / 12 / 100, 2);
  });

  it('is none where doing stays at what was agreed', () => {
    const claim = lookAt(marked(54, (week) => (week % 2 === 0 ? 1 : 3)));
    const { basis } = claim ?? { basis: { kind: 'nothing' } };
    expect(basis).toMatchObject({ kind: 'tested', matters: false });
    expect(basis).toHaveProperty('posterior', expect.closeTo(0.5, 0));
  });

  it('takes what leading and building leave where doing was not agreed', () => {
    const claim = lookAt(
      marked(54, () => 5),
      { doShare: null },
    );
    expect(claim?.title).toBe('50\u202f% of the hours for Acme are doing, 20\u202f% agreed');
  });

  it('gives the same answer for the same seed', () => {
    const time = marked(54, (week) => (week * 7) % 5);
    expect(lookAt(time)).toEqual(lookAt(time));
  });

  it('cannot be told from less than half a year, without marks or without an agreement', () => {
    expect(lookAt(marked(25, () => 5))?.basis).toEqual({ kind: 'too-little' });
    expect(lookAt([workedOn(first, 'Acme', 5)])?.symptom).toContain('No hours are marked');
    expect(
      lookAt(
        marked(54, () => 5),
        { doShare: null, leadShare: null },
      )?.basis,
    ).toEqual({ kind: 'too-little' });
  });
});
