import { expect, it } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import { callAt, callOut } from '#test/support/phone-calls.ts';
import { callersOf, lostNewCallers } from './callers.ts';
import { inboundOf } from './inbound.ts';

const [monday, tuesday, wednesday] = [day('2026-11-02'), day('2026-11-03'), day('2026-11-04')];
const ann = '+1 555 777 0001';
const missed = { from: ann, result: 'missed' } as const;
const HOUR = 3_600_000;

const read = (calls: Parameters<typeof inboundOf>[0]) => callersOf(inboundOf(calls).calls, calls);

it('counts a number that rings three times within a day once, and again the day after', () => {
  const found = read([
    callAt(monday, 9, missed),
    callAt(monday, 10, missed),
    callAt(tuesday, 8, missed),
    callAt(wednesday, 9, missed),
  ]);
  expect(found.callers).toBe(2);
  expect(found.missed.map(({ call }) => call.day)).toEqual([monday, wednesday]);
});

it('takes a number for the same however it is written', () => {
  const found = read([callAt(monday, 9, missed), callAt(monday, 11, { ...missed, from: '(555) 777-0001' })]);
  expect(found.callers).toBe(1);
});

it('says when they were called back, and when they were spoken with', () => {
  const [caller] = read([
    callAt(monday, 9, missed),
    callOut(monday, 11, ann, { result: 'missed' }),
    callAt(monday, 14, { from: ann }),
  ]).missed;
  expect(caller).toMatchObject({ calledBackAfter: 2 * HOUR, reachedAfter: 5 * HOUR, isNew: true });
});

it('takes nobody for new whom the company has spoken with, or called, before', () => {
  const spoken = read([callAt(monday, 9, { from: ann }), callAt(wednesday, 9, missed)]);
  const called = read([callOut(monday, 9, ann, { result: 'missed' }), callAt(wednesday, 9, missed)]);
  expect([spoken.missed[0]?.isNew, called.missed[0]?.isNew]).toEqual([false, false]);
});

it('counts withheld numbers apart: nobody knows how many people they are', () => {
  const found = read([
    callAt(monday, 9, { from: null, result: 'missed' }),
    callAt(monday, 10, { from: 'x', result: 'missed' }),
  ]);
  expect(found).toMatchObject({ withheld: 2, callers: 0, missed: [] });
});

it('loses new callers only once their day is over', () => {
  const callers = read([callAt(monday, 9, missed), callAt(wednesday, 9, { ...missed, from: '+1 555 777 0002' })]);
  const now = callAt(wednesday, 12).startedAt;
  expect(lostNewCallers(callers, now).map(({ call }) => call.day)).toEqual([monday]);
  const reached = read([callAt(monday, 9, missed), callOut(tuesday, 8, ann)]);
  expect(lostNewCallers(reached, now)).toEqual([]);
});

it('leaves out what rang for less than five seconds, and the company’s own numbers', () => {
  const inbound = inboundOf([
    callAt(monday, 9, { result: 'missed', ringSeconds: 3, talkSeconds: 0 }),
    callAt(monday, 10, { from: '+1 555 010 0000' }),
    callAt(monday, 11, { ringSeconds: 2 }),
    callAt(monday, 12, { result: 'missed', ringSeconds: null }),
  ]);
  expect(inbound).toMatchObject({ tooShort: 1, own: 1 });
  expect(inbound.calls).toHaveLength(2);
});
