import { describe, expect, it } from 'vitest';
import type { Commitment } from '#features/todos/model/commitment.ts';
import { addDays, day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { settleVerdicts } from '../../verdict.ts';
import { issues } from './issues.ts';

const asOf = day('2026-11-20');

/** Raised so many days ago, and solved so many days after that. */
const issue = (what: string, ago: number | null, took: number | null): Commitment => ({
  holds: 'commitment',
  kind: 'issue',
  what,
  who: null,
  created: ago === null ? null : addDays(asOf, -ago),
  due: null,
  done: took === null || ago === null ? null : addDays(asOf, took - ago),
  raisedBy: null,
});

const raised = (n: number, ago: number, took: number | null): Commitment[] =>
  Array.from({ length: n }, (_, at) => issue(`issue ${ago}-${at}`, ago, took));

const lookAt = (commitments: readonly Commitment[]) => {
  const claims = issues.look(recordsOf({ commitments }), groundOf());
  return { claim: claims[0], verdict: settleVerdicts(claims.map(({ basis }) => basis)).verdicts[0] };
};

describe('the list of issues', () => {
  const old = raised(12, 200, 10);

  it('tells what was raised three times in 13 weeks', () => {
    const { claim, verdict } = lookAt([
      ...old,
      issue('Truck breaks down', 80, 3),
      issue('truck breaks down!', 40, 3),
      issue('Truck  breaks down', 5, null),
    ]);
    expect(verdict).toBe('clear');
    expect(claim?.title).toBe('“Truck breaks down” was raised 3 times in 13 weeks');
  });

  it('does not count what was raised earlier, and is less sure where a day is missing', () => {
    const twice = [issue('Truck', 80, 3), issue('Truck', 40, 3)];
    expect(lookAt([...old, ...twice, issue('Truck', 91, 3)]).claim?.title).not.toContain('Truck');
    expect(lookAt([...old, ...twice, issue('Truck', 90, 3)]).claim?.title).toContain('Truck');
    expect(lookAt([...old, ...twice, issue('Truck', 0, null), issue('Van', null, null)]).verdict).toBe('likely');
  });

  it('tells where more is raised than solved, and names the oldest', () => {
    // 30 raised and 6 solved in 13 weeks: 30 or more of 36 come by luck once in 28,700.
    const { claim, verdict } = lookAt([...old, ...raised(24, 60, null), ...raised(6, 40, 5)]);
    expect(claim?.title).toBe('30 issues were raised in 13 weeks and 6 solved');
    expect(verdict).toBe('clear');
    expect(claim?.actions[1]).toContain('issue 60-0');
    // 18 of 42 were solved within four weeks; nothing is censored before that.
    expect(claim?.evidence.find(({ label }) => label === 'solved within four weeks')?.value).toBeCloseTo(18 / 42, 10);
  });

  it('is quiet where as many are solved as raised', () => {
    expect(lookAt([...old, ...raised(20, 60, 12), ...raised(2, 10, null)]).verdict).toBe('nothing');
    expect(lookAt(old).verdict).toBe('nothing');
  });

  it('does not take a new list for one that grows', () => {
    const { claim, verdict } = lookAt(raised(20, 60, null));
    expect(verdict).toBe('too-little');
    expect(claim?.title).toMatch(/cannot be told yet$/);
  });

  it('is read and not counted below ten', () => {
    const { claim, verdict } = lookAt(raised(9, 200, null));
    expect(verdict).toBe('too-little');
    expect(claim?.wouldChange).toBe('1 more issue.');
    expect(lookAt([]).claim).toBeUndefined();
  });
});
