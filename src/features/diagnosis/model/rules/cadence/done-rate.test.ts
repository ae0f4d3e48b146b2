import { describe, expect, it } from 'vitest';
import { addDays, day } from '#lib/calendar/day.ts';
import reference from '#statistics/reference/completion-norm.json' with { type: 'json' };
import { commitmentsDue } from '#test/support/commitments.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { settleVerdicts } from '../../verdict.ts';
import { basisOf } from './done-rate.ts';
import { priorities } from './priorities.ts';
import { todos } from './todos.ts';

const due = day('2026-11-10');

const lookAt = (rule: typeof todos, ...commitments: ReturnType<typeof commitmentsDue>[]) => {
  const claims = rule.look(recordsOf({ commitments: commitments.flat() }), groundOf());
  const { verdicts } = settleVerdicts(claims.map(({ basis }) => basis));
  return claims.map((claim, at) => ({ ...claim, verdict: verdicts[at] }));
};

it.each(reference.cases)('$done of $n against $norm is as the reference says', (known) => {
  const kept = { inTime: known.done, late: 0, n: known.n, from: null, to: null };
  const basis = basisOf(kept, { norm: known.norm, gap: 0.1, manyForClear: 100 });
  expect(basis).toMatchObject({ kind: 'tested', posterior: expect.closeTo(known.jeffreysProbBelowNorm, 9) });
  expect(basis).toHaveProperty('p', expect.closeTo(Math.min(1, 2 * known.pAtMost), 9));
});

describe('to-dos done in time', () => {
  it('are clearly too few at 80 of 100', () => {
    const [claim] = lookAt(todos, commitmentsDue('todo', due, [80, 100]));
    expect(claim).toMatchObject({
      verdict: 'clear',
      title: '80 of 100 to-dos done in time, 80\u202f%',
      subject: { kind: 'company' },
    });
    const wilson = reference.cases.find(({ n }) => n === 100)?.wilson ?? [];
    expect(claim?.evidence[0]?.low).toBeCloseTo(wilson[0] ?? 0, 9);
    expect(claim?.evidence[0]?.high).toBeCloseTo(wilson[1] ?? 0, 9);
  });

  it('are at most likely below a hundred, and a hint where the gap is small', () => {
    expect(lookAt(todos, commitmentsDue('todo', due, [40, 60]))[0]?.verdict).toBe('likely');
    // 51 of 60 are five points short: probably below, but by little.
    expect(lookAt(todos, commitmentsDue('todo', due, [51, 60]))[0]?.verdict).toBe('hint');
  });

  it('are fine at 57 of 60', () => {
    expect(lookAt(todos, commitmentsDue('todo', due, [57, 60]))[0]?.verdict).toBe('nothing');
  });

  it('are told of a person from twenty on', () => {
    const claims = lookAt(
      todos,
      commitmentsDue('todo', due, [5, 20], 'Ben'),
      commitmentsDue('todo', due, [19, 19], 'Ana'),
    );
    expect(claims.map(({ subject, verdict }) => [subject.name, verdict])).toEqual([
      ['Harbor Painting', 'likely'],
      ['Ben', 'likely'],
    ]);
  });

  it('cannot be told from 29, whose range is shown', () => {
    const [claim] = lookAt(todos, commitmentsDue('todo', due, [20, 29]));
    expect(claim).toMatchObject({ verdict: 'too-little', title: '20 of 29 to-dos done in time: too few to judge' });
    expect(lookAt(todos)).toEqual([]);
    const [long] = lookAt(todos, commitmentsDue('todo', addDays(due, -90), [1, 1]));
    expect(long).toMatchObject({ verdict: 'too-little', title: 'No to-do was due lately' });
  });

  it('go back to a fifth and sixth week only until there are thirty', () => {
    const old = commitmentsDue('todo', addDays(due, -28), [0, 10]);
    expect(lookAt(todos, commitmentsDue('todo', due, [30, 30]), old)[0]?.verdict).toBe('nothing');
    expect(lookAt(todos, commitmentsDue('todo', due, [25, 25]), old)[0]?.evidence[0]).toMatchObject({ n: 35 });
  });

  it('leave out what is not due yet, take seven days where no day is said, and count the late ones as such', () => {
    const open = commitmentsDue('todo', day('2026-11-20'), [0, 40]);
    const late = commitmentsDue('todo', due, [40, 40]).map((one) => ({ ...one, done: addDays(due, 1) }));
    const created = commitmentsDue('todo', due, [0, 5]).map((one) => ({
      ...one,
      due: null,
      created: addDays(due, -7),
    }));
    const [claim] = lookAt(todos, open, late, created);
    expect(claim?.evidence.slice(0, 2)).toMatchObject([
      { value: 0, n: 45 },
      { value: 40 / 45, n: 45 },
    ]);
  });
});

describe('priorities done in time', () => {
  const [spring, summer] = [day('2026-03-31'), day('2026-06-30')];

  it('are clearly too few at 20 of 40 over two quarters', () => {
    const claims = lookAt(
      priorities,
      commitmentsDue('priority', spring, [10, 20]),
      commitmentsDue('priority', summer, [10, 20]),
    );
    expect(claims[0]).toMatchObject({ verdict: 'clear', title: '20 of 40 priorities done in time, 50\u202f%' });
    expect(claims[0]?.symptom).toMatch(/^Over 2 quarters/);
  });

  it('are only a hint at 17 of 24, as luck brings that one time in five', () => {
    const claims = lookAt(
      priorities,
      commitmentsDue('priority', spring, [8, 12]),
      commitmentsDue('priority', summer, [9, 12]),
    );
    expect(claims[0]?.verdict).toBe('hint');
  });

  it('are fine at 22 of 24', () => {
    const claims = lookAt(
      priorities,
      commitmentsDue('priority', spring, [11, 12]),
      commitmentsDue('priority', summer, [11, 12]),
    );
    expect(claims[0]?.verdict).toBe('nothing');
  });

  it('are told of a person who had enough of them', () => {
    const claims = lookAt(
      priorities,
      commitmentsDue('priority', spring, [2, 10], 'Ben'),
      commitmentsDue('priority', summer, [2, 10], 'Ben'),
      commitmentsDue('priority', summer, [1, 1], 'Ana'),
    );
    expect(claims.map(({ subject }) => subject.name)).toEqual(['Harbor Painting', 'Ben']);
  });

  it('are not told a second time of the one person who took all of them on', () => {
    const claims = lookAt(
      priorities,
      commitmentsDue('priority', spring, [2, 10], 'Ben'),
      commitmentsDue('priority', summer, [2, 10], 'ben'),
    );
    expect(claims.map(({ subject }) => subject.kind)).toEqual(['company']);
  });

  it('cannot be told from one quarter, nor from 14', () => {
    expect(lookAt(priorities, commitmentsDue('priority', spring, [5, 30]))[0]?.verdict).toBe('too-little');
    const few = [commitmentsDue('priority', spring, [1, 7]), commitmentsDue('priority', summer, [1, 7])];
    expect(lookAt(priorities, ...few)[0]?.verdict).toBe('too-little');
    const [ahead] = lookAt(priorities, commitmentsDue('priority', day('2026-12-31'), [0, 3]));
    expect(ahead).toMatchObject({ verdict: 'too-little', title: 'No priority was due yet' });
  });
});
