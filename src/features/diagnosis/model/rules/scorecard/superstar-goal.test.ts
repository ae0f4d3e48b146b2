import { expect, it } from 'vitest';
import { settleVerdicts } from '#features/diagnosis/model/verdict.ts';
import { weekly } from '#test/diagnosis/weekly-metric.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { superstarGoal } from './superstar-goal.ts';

const goal = { operator: 'at-least', threshold: 10 } as const;

/** So many of the weeks on goal, spread evenly: 12 on goal, 6 off. */
const member = (person: string, on: number, weeks = 13) => {
  const amounts = Array.from({ length: weeks }, (_, at) =>
    Math.floor(((at + 1) * on) / weeks) > Math.floor((at * on) / weeks) ? 12 : 6,
  );
  return weekly('Calls made', amounts, { level: 'person', person, owner: person, kind: 'activity', goal });
};

const look = (...metrics: ReturnType<typeof member>[]) => superstarGoal.look(recordsOf({ metrics }), groundOf());
const verdictOf = (claims: ReturnType<typeof look>) => settleVerdicts(claims.map(({ basis }) => basis)).verdicts;

it('one who meets it and four who do not: the goal is made for one', () => {
  const claims = look(member('Ana', 12), member('Ben', 2), member('Cy', 1), member('Di', 3), member('Ed', 2));
  expect(verdictOf(claims)).toEqual(['likely']);
  const [claim] = claims;
  expect(claim?.title).toBe('The goal of Calls made is made for Ana: 4 of the 4 others miss it more often than not');
  // 20 of 65 weeks are on goal, so the goal lies above 45 of them: 69 %.
  expect(claim?.symptom).toContain('above 69');
  // 45 weeks of 6 and 20 of 12: the median is 6, and 0.7 of the way through 65 lies at 44.8, so 6 + 0.8 · 6 = 10.8.
  expect(claim?.actions[0]).toContain('between 6 and 10.8');
  expect(claim?.evidence[0]).toMatchObject({ label: 'Ana, on goal', n: 13, unit: 'share' });
  expect(claim?.evidence[0]?.value).toBeCloseTo(12 / 13, 9);
  expect(claim?.figure).toMatchObject({ kind: 'bars' });
});

it('a team that meets it, and one that misses it together, have no superstar', () => {
  expect(verdictOf(look(member('Ana', 12), member('Ben', 11), member('Cy', 12)))).toEqual(['nothing']);
  expect(verdictOf(look(member('Ana', 2), member('Ben', 1), member('Cy', 2)))).toEqual(['nothing']);
});

it('a lead that luck can make is none', () => {
  expect(verdictOf(look(member('Ana', 5, 8), member('Ben', 3, 8), member('Cy', 3, 8)))).toEqual(['nothing']);
});

it('needs three people with eight weeks each, and a team', () => {
  const few = look(member('Ana', 12), member('Ben', 1), member('Cy', 1, 7));
  expect(few).toMatchObject([{ basis: { kind: 'too-little' }, evidence: [{ n: 13 }, { n: 13 }] }]);
  expect(look(member('Ana', 12))).toEqual([]);
});
