import { expect, it } from 'vitest';
import type { Call } from '#features/calls/model/call.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { callAt, callOut, weekdays } from '#test/support/phone-calls.ts';
import { callback } from './callback.ts';

const days = weekdays(16);
const number = (at: number) => `+1 555 800 ${1000 + at}`;
const missed = (at: number): Call[] => {
  const on = days[at];
  return on === undefined ? [] : [callAt(on, 9, { from: number(at), result: 'missed' })];
};
const back = (at: number, hour: number): Call[] => {
  const on = days[at];
  return on === undefined ? [] : [callOut(on, hour, number(at))];
};
const several = (count: number, make: (at: number) => Call[]) =>
  Array.from({ length: count }, (_, at) => make(at)).flat();

const look = (calls: readonly Call[]) => callback.look(recordsOf({ calls }), groundOf());

it('tells who is called back too late: 20 of 60 within the hour, nobody else', () => {
  const [claim] = look([...several(60, missed), ...several(20, (at) => back(at, 10))]);
  // With the last missed call the log ends, so that nobody knows of it: 20 of 59.
  expect(claim?.title).toBe('34\u202f% of missed callers are called back within a day');
  expect(claim?.basis).toMatchObject({ kind: 'tested', matters: true, most: 'clear' });
  expect(claim?.evidence.map(({ label, value }) => [label, value === null ? null : Math.round(value * 59)])).toEqual([
    ['called back within 5 minutes', 0],
    ['called back within 1 hour', 20],
    ['called back within 24 hours', 20],
  ]);
  // None of 60: Wilson's upper bound is z²/(n + z²), z² = 3.8415.
  expect(claim?.evidence[0]?.high).toBeCloseTo(3.8415 / 63.8415, 4);
});

it('finds nothing where all are called back within two hours', () => {
  const [claim] = look([...several(60, missed), ...several(60, (at) => back(at, 11))]);
  expect(claim?.basis).toMatchObject({ matters: false });
  expect(claim?.basis.kind === 'tested' && claim.basis.posterior).toBeLessThan(0.01);
});

it('does not count as a failure whoever called again and was answered first', () => {
  const again = (at: number) => {
    const on = days[at];
    return on === undefined ? [] : [callAt(on, 9, { minute: 30, from: number(at) })];
  };
  const [claim] = look([
    ...several(60, missed),
    ...several(30, again),
    ...several(60, (at) => (at < 30 ? [] : back(at, 10))),
  ]);
  expect(claim?.evidence[2]).toMatchObject({ value: 1 });
});

it('says that too few were missed, and that a log without calls out cannot tell', () => {
  expect(look([...several(9, missed), ...back(0, 10)])).toMatchObject([{ basis: { kind: 'too-little' } }]);
  expect(look(several(60, missed))[0]?.title).toContain('no call out');
  expect(look([])).toEqual([]);
});
