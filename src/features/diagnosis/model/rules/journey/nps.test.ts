import { expect, it } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import reference from '#statistics/reference/nps-interval.json' with { type: 'json' };
import { clientsOf } from '#test/support/clients.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { answered, ratings } from '#test/support/surveys.ts';
import { diagnose } from '../../diagnose.ts';
import type { Records } from '../../records.ts';
import { nps } from './nps.ts';

const look = (known: Partial<Records>) => nps.look(recordsOf(known), groundOf());

const earlier = { sentOn: day('2026-03-02'), answeredOn: day('2026-03-03') };

it.each(reference.cases)('has the score and the interval of the reference ($n answers)', (known) => {
  const surveys = ratings([
    [9, known.promoters],
    [8, known.passives],
    [3, known.detractors],
  ]);
  const [evidence] = look({ surveys })[0]?.evidence ?? [];
  expect(evidence?.value).toBeCloseTo(100 * known.nps, 8);
  expect(evidence?.low).toBeCloseTo(100 * known.adjustedWald.lower, 8);
  expect(evidence?.high).toBeCloseTo(100 * known.adjustedWald.upper, 8);
});

it('says of twelve answers how little they tell, and whom to call', () => {
  const surveys = [
    ...ratings([
      [9, 6],
      [8, 4],
    ]),
    answered(5, { client: 'Miller' }),
    answered(2, { client: 'Novak' }),
  ];
  expect(look({ surveys })[0]).toMatchObject({
    basis: { kind: 'too-little' },
    title: '+33 from 12 answers; the plausible range is −11 to +65',
    actions: ['Call this week, the lowest first, only to listen: Novak (2) and Miller (5).', expect.any(String)],
    wouldChange: '18 more answers within half a year.',
  });
  expect(look({ surveys: ratings([[9, 4]]) })[0]).toMatchObject({
    evidence: [{ value: null, n: 4 }, { value: null }],
    title: '4 answers to whether clients would recommend you: read them',
  });
});

it('tells a fall from the half year before, and counts both looks', () => {
  // From +60 of 100 to −20 of 100.
  const before = ratings(
    [
      [10, 70],
      [8, 20],
      [4, 10],
    ],
    earlier,
  );
  const now = ratings([
    [10, 30],
    [8, 20],
    [4, 50],
  ]);
  const records = recordsOf({ surveys: [...before, ...now] });
  const { findings, looks } = diagnose(records, groundOf(), [nps]);
  expect(looks).toBe(2);
  expect(findings).toMatchObject([
    {
      verdict: 'clear',
      title: 'Fewer clients would recommend you: −20, +60 half a year before',
      evidence: [{ value: -20, n: 100 }, { value: 60, n: 100 }, { value: -80 }],
    },
  ]);
});

it('tells that more warn than recommend where there is no half year before', () => {
  const [claim] = look({
    surveys: ratings([
      [10, 10],
      [8, 10],
      [4, 30],
    ]),
  });
  expect(claim).toMatchObject({
    basis: { kind: 'tested', matters: true, most: 'likely', others: [] },
    title: 'More clients warn of you than recommend you: −40',
  });
  // −20 of 53, with 41.5 of 53 at the ends: −0.377 ± 1.96 · 0.110.
  expect(claim?.basis.kind === 'tested' && claim.basis.p).toBeLessThan(0.001);
  expect(claim?.symptom).toContain('too few answers of the half year before');
});

it('finds nothing where the score stays, and keeps both looks in the family', () => {
  const same = [
    [10, 30],
    [8, 15],
    [4, 5],
  ] as const;
  const [claim] = look({ surveys: [...ratings(same, earlier), ...ratings(same)] });
  expect(claim?.basis).toMatchObject({ kind: 'tested', most: 'nothing', posterior: 0 });
  expect(claim?.basis.kind === 'tested' && claim.basis.others).toHaveLength(1);
});

it('never counts a stage rated from 1 to 10, nor a rating outside 0 to 10', () => {
  expect(look({ surveys: ratings([[9, 40]], { kind: 'stage', stage: 'Launch' }) })).toEqual([]);
  const surveys = [...ratings([[9, 12]]), answered(9.5), answered(11)];
  const [claim] = look({ surveys });
  expect(claim?.evidence[0]).toMatchObject({ n: 12 });
  expect(claim?.symptom).toContain('2 answers outside 0 to 10 were left out.');
});

it('leaves only the silent open where the list of clients holds everybody, and counts one client once', () => {
  const clients = clientsOf(22);
  const surveys = clients.slice(0, 18).map(({ client }, at) => answered(at < 9 ? 10 : 8, { client }));
  const first = answered(2, { client: 'Client 0', answeredOn: day('2026-08-03') });
  const open = look({ surveys })[0]?.evidence[0];
  const known = look({ surveys: [first, ...surveys], clients })[0];
  expect(known?.evidence[0]).toMatchObject({ value: 50, n: 18 });
  // √((22 − 18)/21) of the width: by more than a half narrower (methods of the field).
  const widthOf = (one: typeof open) => (one?.high ?? Number.NaN) - (one?.low ?? Number.NaN);
  expect(widthOf(known?.evidence[0]) / widthOf(open)).toBeCloseTo(Math.sqrt(4 / 21), 8);
  expect(known?.symptom).toContain('There are 22 clients in all');
});

it('warns where fewer than half answered', () => {
  const unanswered = Array.from({ length: 60 }, () => answered(0, { rating: null, answeredOn: null }));
  const [claim] = look({ surveys: [...ratings([[9, 40]]), ...unanswered] });
  expect(claim?.symptom).toContain('40 of 100 who were asked answered. That is fewer than half');
});
