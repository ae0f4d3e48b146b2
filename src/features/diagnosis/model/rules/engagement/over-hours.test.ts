import { describe, expect, it } from 'vitest';
import type { TimeEntry } from '#features/work/model/time-entry.ts';
import { addDays, day } from '#lib/calendar/day.ts';
import { engagementWith, weekly, workedOn } from '#test/support/engaged.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { overHours } from './over-hours.ts';

const start = day('2025-01-01');
const until = day('2026-11-20');

/** The same hours on each day from the start on. */
const daily = (from: typeof start, hours: number): TimeEntry[] => {
  const entries: TimeEntry[] = [];
  for (let date = from; date <= until; date = addDays(date, 1)) entries.push(workedOn(date, 'Acme', hours));
  return entries;
};

const lookAt = (time: readonly TimeEntry[], more: Parameters<typeof engagementWith>[1] = {}) =>
  overHours.look(recordsOf({ engagements: [engagementWith('Acme', more)], time }), groundOf());

describe('hours beyond the agreed ones', () => {
  it('are told, with what they are worth at the agreed rate', () => {
    // Two hours a day are fourteen a week where ten are agreed: 40 % more; of six fees of 4,000 that is 9,600.
    const [claim] = lookAt(daily(start, 2));
    expect(claim).toMatchObject({
      subject: { kind: 'client', name: 'Acme' },
      basis: { kind: 'counted', complete: true },
      title: 'Acme took 40\u202f% more hours than agreed over 6 months, $9,600 of work at the agreed rate',
    });
    expect(claim?.effect?.mid).toBeCloseTo(9600, 6);
    // May to October are 184 days.
    expect(claim?.evidence[0]).toMatchObject({ value: 368, n: 6, unit: 'hours' });
    expect(claim?.evidence[1]?.value).toBeCloseTo(1840 / 7, 6);
    expect(claim?.evidence[2]?.value).toBeCloseTo(24_000 / 368, 6);
    expect(claim?.symptom).toContain('no month can be expected to stay within');
    expect(claim?.figure?.kind).toBe('process');
  });

  it('are only likely with fewer than twelve months, or without a fee', () => {
    const [claim] = lookAt(daily(day('2026-03-01'), 2));
    expect(claim?.basis).toEqual({ kind: 'counted', complete: false });
    expect(lookAt(daily(start, 2), { monthlyFee: null })[0]).toMatchObject({
      basis: { complete: false },
      effect: null,
      title: 'Acme took 40\u202f% more hours than agreed over 6 months',
    });
  });

  it('are none within a fifth', () => {
    // 1.7 hours a day are 11.9 a week: 19 % more.
    expect(lookAt(daily(start, 1.7))[0]).toMatchObject({ basis: { kind: 'nothing' } });
  });

  it('cannot be told from five months, which are listed, nor without an agreement', () => {
    const [claim] = lookAt(daily(day('2026-06-01'), 2));
    expect(claim?.basis).toEqual({ kind: 'too-little' });
    expect(claim?.symptom).toContain('October 2026 62 of 44.3 hours');
    expect(claim?.wouldChange).toMatch(/^1 more month/);
    expect(lookAt(daily(start, 2), { hoursPerWeek: null })[0]?.basis).toEqual({ kind: 'too-little' });
    expect(lookAt(daily(start, 2), { hoursPerWeek: 0 })[0]?.basis).toEqual({ kind: 'too-little' });
    expect(lookAt([])[0]?.basis).toEqual({ kind: 'too-little' });
  });

  it('leave out months in which nobody kept time, and count those in which nobody worked for this client', () => {
    const kept = daily(start, 2).filter(({ date }) => date <= '2026-08-31');
    expect(lookAt(kept)[0]?.symptom).toContain('to August 2026');
    const elsewhere = weekly(day('2026-09-01'), 11, (date) => [workedOn(date, 'Bolt', 8)]);
    const [claim] = lookAt([...kept, ...elsewhere]);
    // May to August 246 hours of 262.9 in six months.
    expect(claim).toMatchObject({ basis: { kind: 'nothing' } });
    expect(claim?.evidence[0]?.value).toBe(246);
  });

  it('are not looked for once an engagement has ended', () => {
    expect(lookAt(daily(start, 2), { ends: day('2026-10-01') })).toEqual([]);
  });
});
