import { expect, it } from 'vitest';
import type { Call } from '#features/calls/model/call.ts';
import { weekdayOf } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { callAt, weekdays } from '#test/support/phone-calls.ts';
import { worstBlock } from './worst-block.ts';

/** Every weekday two calls in each hour from 9 to 16, of which the second is missed every fourth day; and what else is said. */
const log = (weeks: number, more: (call: Call, hour: number, at: number) => Partial<Call> = () => ({})): Call[] =>
  weekdays(weeks).flatMap((on, at) =>
    Array.from({ length: 14 }, (_, place) => {
      const hour = 9 + Math.floor(place / 2);
      const call = callAt(on, hour, {
        minute: 30 * (place % 2),
        result: (at + place) % 4 === 0 ? 'missed' : 'answered',
      });
      return { ...call, ...more(call, hour, at) };
    }),
  );

const look = (calls: readonly Call[]) => worstBlock.look(recordsOf({ calls }), groundOf());

it('names the lunch hour that is missed on every day', () => {
  const claims = look(log(13, (_, hour) => (hour === 12 ? { result: 'missed' } : {})));
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatchObject({
    subject: { kind: 'block', name: 'every day 12-13' },
    basis: { kind: 'tested', matters: true },
    evidence: [{ value: 1, n: 130 }, { n: 780 }, { n: 910 }],
    figure: { kind: 'heat', columns: expect.arrayContaining(['12–13']) },
  });
  expect(claims[0]?.title).toMatch(/^Between 12:00 and 13:00 100\u202f% of callers are missed/);
});

it('names one hour of one weekday', () => {
  const monday9 = (call: Call, hour: number): Partial<Call> =>
    hour === 9 && weekdayOf(call.day) === 1 ? { result: 'missed' } : {};
  expect(look(log(13, monday9)).map(({ subject }) => subject.name)).toContain('mon 09-10');
});

it('counts a caller who rings again and again once', () => {
  // Every Monday at nine somebody rings ten times in vain before the others come through.
  const redialled = weekdays(13)
    .filter((on) => weekdayOf(on) === 1)
    .flatMap((on) =>
      Array.from({ length: 10 }, (_, minute) =>
        callAt(on, 9, { minute, from: `+1 212 555 ${on.slice(5).replace('-', '')}`, result: 'missed' }),
      ),
    );
  const calls = [...log(13), ...redialled].toSorted((one, other) => one.startedAt - other.startedAt);
  expect(look(calls)).toMatchObject([{ basis: { most: 'nothing' } }]);
});

it('finds nothing where all hours are alike, and says how much was compared', () => {
  const claims = look(log(13));
  expect(claims).toHaveLength(1);
  // 7 hours and 35 cells of weekday and hour.
  expect(claims[0]?.basis).toMatchObject({ kind: 'tested', most: 'nothing', others: { length: 41 } });
});

it('needs fifty callers', () => {
  expect(look(log(1).slice(0, 49))).toMatchObject([{ basis: { kind: 'too-little' } }]);
  expect(look([])).toEqual([]);
});
