import { expect, it } from 'vitest';
import type { Call } from '#features/calls/model/call.ts';
import { day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { callAt, weekdays } from '#test/support/phone-calls.ts';
import type { DeclaredChange } from '../../records.ts';
import { missedShare } from './missed-share.ts';

/** Ten calls a weekday, the first so many of them missed. */
const log = (weeks: number, missed: number, from = day('2026-06-01')): Call[] =>
  weekdays(weeks, from).flatMap((on) =>
    Array.from({ length: 10 }, (_, at) =>
      callAt(on, 8 + Math.floor(at / 2), { minute: 30 * (at % 2), result: at < missed ? 'missed' : 'answered' }),
    ),
  );

const look = (calls: readonly Call[], changes: readonly DeclaredChange[] = []) =>
  missedShare.look(recordsOf({ calls, changes }), groundOf());

it('tells a share far above the bar, with its count and Wilson’s interval', () => {
  const [claim] = look(log(17, 6));
  // 510 of 850; by hand: centre (0.6 + z²/1700)/(1 + z²/850), z² = 3.8415, and half-width 0.0329.
  expect(claim?.evidence[0]).toMatchObject({ value: 0.6, n: 850 });
  expect(claim?.evidence[0]?.low).toBeCloseTo(0.5667, 3);
  expect(claim?.evidence[0]?.high).toBeCloseTo(0.6324, 3);
  expect(claim).toMatchObject({
    title: '60\u202f% of calls in staffed hours are missed',
    basis: { matters: true, most: 'clear' },
  });
  expect(claim?.basis.kind === 'tested' && claim.basis.p).toBeLessThan(1e-6);
});

it('finds nothing where one in ten is missed', () => {
  const [claim] = look(log(17, 1));
  expect(claim?.basis).toMatchObject({ kind: 'tested', matters: false });
  expect(claim?.basis.kind === 'tested' && claim.basis.posterior).toBeLessThan(0.001);
});

it('does not judge fewer than thirty calls, and goes no further than likely below two hundred', () => {
  expect(look(log(1, 6).slice(0, 29))[0]).toMatchObject({ basis: { kind: 'too-little' }, evidence: [{ n: 29 }] });
  expect(look(log(2, 6))[0]?.basis).toMatchObject({ most: 'likely' });
  expect(look([])).toEqual([]);
});

it('keeps calls outside of staffed hours apart', () => {
  const late = weekdays(8).map((on) => callAt(on, 20, { result: 'voicemail' }));
  const [claim] = look([...log(8, 1), ...late]);
  expect(claim?.evidence.slice(0, 2)).toMatchObject([
    { label: 'missed share, staffed hours', value: 0.1, n: 400 },
    { label: 'missed share, after hours', value: 1, n: 40 },
  ]);
});

it('judges what came after a declared change, and shows what was before', () => {
  const change = {
    holds: 'change',
    date: day('2026-08-03'),
    what: 'Answering service at lunch',
    subject: 'calls',
  } as const;
  const calls = [...log(9, 6), ...log(9, 1, change.date)];
  const [claim] = look(calls, [change]);
  expect(claim).toMatchObject({
    basis: { matters: false },
    title: '10\u202f% of calls in staffed hours are missed, 60\u202f% before “Answering service at lunch”',
  });
  expect(claim?.evidence.slice(1)).toMatchObject([
    { label: 'missed share before 3 Aug 2026', value: 0.6, n: 450 },
    { label: 'difference since then', value: -0.5 },
  ]);
  expect(claim?.symptom).toContain('it fell from 60\u202f% of 450 calls to 10\u202f%');
  expect(claim?.figure).toMatchObject({ kind: 'process', segments: [{}, { from: '2026-08-03' }] });
  // A change that has nothing to do with the telephone does not begin a new stretch.
  expect(look(calls, [{ ...change, subject: 'Estimates' }])[0]?.evidence[0]).toMatchObject({ n: 900 });
});
