import { expect, it } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import { clientsOf } from '#test/support/clients.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import type { Client } from '#features/journey/model/client.ts';
import { diagnose } from '../../diagnose.ts';
import { retention } from './retention.ts';

const look = (clients: readonly Client[]) => retention.look(recordsOf({ clients }), groundOf());
const valueOf = (claims: ReturnType<typeof look>, label: string) =>
  claims[0]?.evidence.find((evidence) => evidence.label.includes(label));

const lately = day('2026-06-30');
const before = day('2025-06-30');

it('names those who left where there are few: 7 of 9 kept say little of what a client is worth', () => {
  const claims = look(clientsOf(9, (at) => (at < 2 ? { until: lately } : {})));
  expect(claims).toMatchObject([
    { basis: { kind: 'too-little' }, title: '2 clients left: Client 0 and Client 1', subject: { kind: 'company' } },
  ]);
  expect(claims[0]?.symptom).toContain('45\u202f% to 94\u202f%');
  // 0.778/(1.12 − 0.778), and from 0.7 to 5.1 over the interval of the share.
  const worth = valueOf(claims, 'yearly margins');
  expect(worth?.value).toBeCloseTo(7 / 9 / (1.12 - 7 / 9), 10);
  expect(worth?.low).toBeCloseTo(0.67, 1);
  expect(worth?.high).toBeCloseTo(5.1, 0);
});

it('tells that more leave than the year before, with what they left behind as a range', () => {
  // Of 110 two years ago 100 stayed; of those 100 then 70.
  const clients = clientsOf(110, (at) => ({
    until: at < 10 ? before : at < 40 ? lately : null,
    monthlyValue: 100,
    margin: 0.5,
  }));
  const { findings, looks } = diagnose(recordsOf({ clients }), groundOf(), [retention]);
  expect(looks).toBe(2);
  expect(findings).toMatchObject([
    {
      verdict: 'clear',
      title: 'More clients leave: 70\u202f% stayed, 91\u202f% the year before',
      evidence: [{ value: 0.7, n: 100 }, { value: 100 / 110, n: 110 }, { n: 110 }, {}],
      wouldChange: '91\u202f% who stay over the next twelve months: 91 of 100.',
    },
  ]);
  // 20.9 of 100 more than the year before, 600 a year each. Of the difference one standard error is √(0.7 · 0.3/100 +
  // 0.91 · 0.09/110) = 0.053, so nine in ten lie within 0.088 of it.
  const usual = 600 * 100 * (100 / 110 - 0.7);
  const { low = 0, mid = 0, high = 0 } = findings[0]?.effect ?? {};
  expect(Math.abs(mid / usual - 1)).toBeLessThan(0.03);
  expect(Math.abs((high - low) / (2 * 600 * 100 * 0.088) - 1)).toBeLessThan(0.05);
  expect(findings[0]?.symptom).toContain('a year that not as many stay as the year before.');
});

it('tells that fewer than four of five stay where it never was otherwise, and prices nothing without margins', () => {
  // 100, 60 and 36 clients: 60 of 100 stay each year.
  const clients = clientsOf(100, (at) => ({ until: at < 40 ? before : at < 64 ? lately : null, monthlyValue: 100 }));
  const [claim] = look(clients);
  expect(claim).toMatchObject({
    basis: { kind: 'tested', matters: true, most: 'clear' },
    title: '24 of 60 clients left within a year',
    effect: null,
  });
  expect(claim?.basis.kind === 'tested' && claim.basis.others).toHaveLength(1);
  // 20 points of 60 clients, at 600 a year.
  const [priced] = look(clients.map((client) => ({ ...client, margin: 0.5 })));
  expect(Math.abs((priced?.effect?.mid ?? 0) / (0.2 * 60 * 600) - 1)).toBeLessThan(0.05);
  expect(priced?.symptom).toContain('not as many stay as the 80\u202f% that are the bar.');
});

it('finds nothing where nearly all stay, nor where as many leave as the year before', () => {
  expect(look(clientsOf(60, (at) => (at < 2 ? { until: lately } : {})))).toMatchObject([
    { basis: { kind: 'nothing' } },
  ]);
  // 9 of 100 left, and then 8 of 91: both looks stay in the family.
  const steady = look(clientsOf(100, (at) => ({ until: at < 9 ? before : at < 17 ? lately : null })));
  expect(steady[0]?.basis).toMatchObject({ kind: 'tested', most: 'nothing' });
});

it('counts who came back as kept, and says when nobody was a client a year ago', () => {
  const back = clientsOf(30, () => ({ until: lately })).concat(clientsOf(30, () => ({ since: day('2026-10-01') })));
  expect(look(back)).toMatchObject([{ title: 'Clients stay: 30 of 30 in twelve months' }]);
  expect(look(clientsOf(5, () => ({ since: lately })))).toMatchObject([
    { basis: { kind: 'too-little' }, wouldChange: 'Clients of a year ago.' },
  ]);
  expect(look([])).toEqual([]);
});

it('shows how long clients stay, today’s clients being unfinished', () => {
  // Four leave after 100 days, one has been here for 400, five came 50 days ago.
  const asOf = day('2026-11-20');
  const clients = [
    ...clientsOf(4, () => ({ since: day('2025-01-01'), until: day('2025-04-11') })),
    ...clientsOf(1, () => ({ since: day('2025-10-16') })),
    ...clientsOf(5, () => ({ since: day('2026-10-01') })),
  ];
  const claims = retention.look(recordsOf({ clients }), groundOf({}, { asOf }));
  // Of five who were watched for 100 days one stayed.
  expect(valueOf(claims, 'longer than a year')?.value).toBeCloseTo(0.2, 10);
});
