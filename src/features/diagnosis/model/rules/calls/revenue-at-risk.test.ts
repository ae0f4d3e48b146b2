import { expect, it } from 'vitest';
import type { Call } from '#features/calls/model/call.ts';
import type { Deal } from '#features/journey/model/deal.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { callAt, callOut, weekdays } from '#test/support/phone-calls.ts';
import fixture from '#statistics/reference/missed-call-revenue.json' with { type: 'json' };
import { revenueAtRisk } from './revenue-at-risk.ts';

const days = weekdays(17);
const number = (at: number) => `+1 555 900 ${1000 + at}`;

/** 17 whole weeks: somebody known calls first and last; so many new ones are missed and never spoken with. */
const log = (lost: number): Call[] => {
  const [first, last] = [days[0], days.at(-1)];
  const known = [first, last].flatMap((on) => (on === undefined ? [] : [callAt(on, 8, { from: '+1 555 111 1111' })]));
  const missed = Array.from({ length: lost }, (_, at) => days[1 + at]).flatMap((on, at) =>
    on === undefined ? [] : [callAt(on, 10, { from: number(at), result: 'missed' })],
  );
  return [...known, ...missed];
};

const deal = (status: Deal['status'], value: number | null): Deal => ({
  holds: 'deal',
  id: null,
  name: 'A house',
  account: null,
  owner: null,
  source: null,
  value,
  created: null,
  stage: null,
  status,
  closed: null,
  lostReason: null,
  processFollowed: null,
  hours: null,
  entered: [],
});

const told = { leadShare: 0.35, closeRate: 0.36, averageJobValue: 7333 };

const look = (calls: readonly Call[], facts: Partial<typeof told> = told, deals: readonly Deal[] = []) =>
  revenueAtRisk.look(recordsOf({ calls, deals }), groundOf(facts));

it('prices the lost callers as the reference case does, where the inputs are as sure as there', () => {
  const { input, mc } = fixture.case;
  const jobs = input.jobValues.map((value) => deal('won', value));
  // 9 of 25 of the reference: twelve jobs won make it 12 of 33, all but the same rate.
  const lost = Array.from({ length: 21 }, () => deal('lost', null));
  const [claim] = look(log(51), told, [...jobs, ...lost]);
  expect(claim?.effect?.mid).toBeGreaterThan(0.85 * mc.q50);
  expect(claim?.effect?.mid).toBeLessThan(1.15 * mc.q50);
  expect(claim?.effect).toMatchObject({ per: 'year' });
  expect(claim?.title).toMatch(/^About \$1[2-6]\d,000 a year rings out unanswered$/);
  expect(claim?.basis).toMatchObject({ kind: 'estimated', most: 'likely' });
  expect(claim?.symptom).toMatch(/Widest unknown: .*12 of 33 closed deals were won|Widest unknown: .*leads/);
});

it('says that told numbers are only an estimate, and how long the log is', () => {
  const [claim] = look(log(51));
  expect(claim?.symptom).toContain('your own estimate');
  expect(claim?.symptom).toContain('scaled up from');
});

it('asks for what is missing before it prices anything, and lists whom to ring', () => {
  const [claim] = look(log(30), { closeRate: 0.3 });
  expect(claim?.basis).toEqual({ kind: 'too-little' });
  expect(claim?.wouldChange).toMatch(/lead_share.*average_job_value/);
  expect(claim?.actions[0]).toContain(number(29));
});

it('does not price fewer than ten, and is no more than a hint below fifty', () => {
  expect(look(log(9))[0]).toMatchObject({ basis: { kind: 'too-little' }, effect: null });
  expect(look(log(49))[0]?.basis).toMatchObject({ most: 'hint' });
  expect(look(log(19))[0]?.basis).toMatchObject({ chance: 0 });
});

it('loses nobody who is called back within the day', () => {
  const calls = log(40);
  const backs = calls.flatMap((call) => (call.result === 'missed' ? [callOut(call.day, 15, call.from ?? '')] : []));
  expect(look([...calls, ...backs])[0]).toMatchObject({ basis: { kind: 'nothing' }, title: 'No new caller was lost' });
});
