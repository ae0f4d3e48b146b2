import type { CommitmentLine } from '#features/todos/model/commitment-line.ts';
import { type Day, day } from '#lib/calendar/day.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import { describe, expect, it } from 'vitest';
import { planCommitments } from './plan.ts';
import type { Answers, CommitmentAt, Here, Standing } from './wanted.ts';

const [ann, zoe] = ['ann' as MemberId, 'zoe' as MemberId];
const [lead, crews] = ['lead' as TeamId, 'crews' as TeamId];

const standing: Standing = {
  here: [],
  steps: [],
  people: [
    { memberId: ann, name: 'Ann Lee', email: 'ann@example.com', role: 'owner', left: false },
    { memberId: zoe, name: 'Zoe Doe', email: 'zoe@example.com', role: 'member', left: true },
    { memberId: 'gus' as MemberId, name: 'Gus', email: 'gus@example.com', role: 'guest', left: false },
  ],
  teams: [{ teamId: lead, name: 'Leadership' }],
  calendar: { firstDayOfWeek: 1, yearStartsMonth: 1 },
  today: day('2026-03-18'),
  me: ann,
};

const todo: CommitmentLine = {
  holds: 'commitment',
  kind: 'todo',
  what: 'Order paint',
  who: 'Ann Lee',
  created: null,
  due: null,
  done: null,
  raisedBy: null,
  note: null,
  team: null,
  level: null,
  term: null,
  outcome: null,
  closed: null,
  reason: null,
};

const lines = (...parts: readonly (Partial<CommitmentLine> & { file?: number })[]): CommitmentAt[] =>
  parts.map(({ file = 0, ...part }, at) => ({ at: { file: 'a.csv', row: at + 2 }, file, line: { ...todo, ...part } }));

const plan = (some: readonly CommitmentAt[], more: Partial<Standing> = {}, answers: Answers = {}) =>
  planCommitments(some, { ...standing, ...more }, answers);

const here = (part: Partial<Here>): Here => ({
  kind: 'todo',
  id: 'here',
  title: 'Order paint',
  teamId: lead,
  level: 'team',
  ownerId: ann,
  made: day('2026-03-02'),
  due: day('2026-03-09'),
  over: null,
  closable: true,
  version: 1,
  ...part,
});

const created = day('2026-03-02');

describe('which line is which commitment', () => {
  it('is told by kind, team, title and the day it was made, or due where no other is said', () => {
    expect(plan(lines({ created }), { here: [here({})] }).same).toHaveLength(1);
    expect(plan(lines({ what: ' order  PAINT ', due: day('2026-03-09') }), { here: [here({})] }).same).toHaveLength(1);
    expect(plan(lines({}), { here: [here({})] }).same).toHaveLength(1);
    expect(plan(lines({ created: day('2026-03-03') }), { here: [here({})] }).bring).toHaveLength(1);
    expect(plan(lines({ created }), { here: [here({ kind: 'issue' })] }).bring).toHaveLength(1);
    expect(plan(lines({ created }), { here: [here({ teamId: crews })] }).bring).toHaveLength(1);
  });

  it('makes two of two equal lines of one file, and one of two files that say the same', () => {
    expect(plan(lines({ created }, { created })).bring).toHaveLength(2);
    expect(plan(lines({ created }, { created, file: 1 })).bring).toHaveLength(1);
  });

  it('finds of two with one title the one that agrees, whichever line stands first', () => {
    const two = [here({ id: 'open' }), here({ id: 'done', over: day('2026-03-05') })];
    const { same, finish, bring } = plan(lines({ created, done: day('2026-03-05') }, { created }), { here: two });
    expect([same.length, finish.length, bring.length]).toEqual([2, 0, 0]);
  });

  it('is told by the owner where no team has it', () => {
    const own = here({ teamId: null, level: 'personal', ownerId: zoe });
    expect(plan(lines({ created, level: 'personal' }), { here: [own] }).bring).toHaveLength(1);
    expect(plan(lines({ created, level: 'personal', who: 'Zoe Doe' }), { here: [own] }).same).toHaveLength(1);
  });
});

describe('what a line says is over', () => {
  const done = day('2026-03-05');
  it('closes what is open here, once, and leaves what repeats and what is over already', () => {
    const twice = lines({ created, done }, { created, done, file: 1 });
    expect(plan(twice, { here: [here({})] }).finish).toMatchObject([{ ended: { outcome: 'done', over: done } }]);
    expect(plan(lines({ created, done }), { here: [here({ closable: false })] }).finish).toEqual([]);
    expect(plan(lines({ created, done }), { here: [here({ over: created })] }).finish).toEqual([]);
  });

  it('closes what an earlier file of the same import brings open', () => {
    const { bring } = plan(lines({ created }, { created, done, file: 1 }));
    expect(bring).toMatchObject([{ ended: { over: done } }]);
  });
});

describe('days that a file does not say', () => {
  const days = (part: Partial<CommitmentLine>): readonly (Day | undefined)[] => {
    const [one] = plan(lines(part)).bring;
    return [one?.made, one?.due];
  };

  it('follow: seven days for a to-do, its quarter for a priority, and never made after it was over', () => {
    expect(days({})).toEqual(['2026-03-18', '2026-03-25']);
    expect(days({ due: day('2026-03-10') })).toEqual(['2026-03-03', '2026-03-10']);
    expect(days({ due: day('2026-03-10'), done: day('2026-03-01') })).toEqual(['2026-03-01', '2026-03-10']);
    expect(days({ due: day('2026-06-30') })).toEqual(['2026-03-18', '2026-06-30']);
    expect(days({ kind: 'priority' })).toEqual(['2026-01-01', '2026-03-31']);
    expect(days({ kind: 'priority', due: day('2025-12-31') })).toEqual(['2025-10-01', '2025-12-31']);
    expect(days({ kind: 'priority', created: day('2025-11-11') })).toEqual(['2025-11-11', '2025-12-31']);
  });
});

describe('whose it is', () => {
  it('is asked where nobody who can own it is named: who left owns what is over, a guest nothing', () => {
    const { questions } = plan(
      lines(
        { who: 'Zoe Doe' },
        { who: 'Zoe Doe', done: created },
        { who: 'Gus' },
        { who: null },
        { kind: 'issue', who: null },
      ),
    );
    expect(questions).toEqual([
      {
        asks: 'owner',
        sentence: 'The files name nobody who can own 3 to-dos here. Who is to own them?',
        samples: ['Zoe Doe: 1', 'Gus: 1', 'nobody named: 1'],
      },
    ]);
  });

  it('is theirs who were said to be meant, as far as they can own it, before it is the one answer for all', () => {
    const people = new Map([
      ['z.', zoe],
      ['gus', ann],
      ['sam', null],
    ]);
    const { bring, questions, names } = plan(
      lines(
        { what: 'Old', who: 'Z.', done: created },
        { what: 'New', who: 'Z.' },
        { what: 'Guest', who: 'Gus' },
        { what: 'Nobody', who: 'SAM' },
        { kind: 'issue', what: 'Noise', who: 'Sam' },
      ),
      {},
      { people },
    );
    expect(bring.map(({ title, ownerId }) => [title, ownerId])).toEqual([
      ['Old', zoe],
      ['Guest', ann],
      ['Noise', null],
    ]);
    expect(questions).toMatchObject([{ asks: 'owner', samples: ['Z.: 1', 'SAM: 1'] }]);
    expect(names).toEqual([
      { name: 'Z.', rows: 2, open: 1 },
      { name: 'SAM', rows: 2, open: 1 },
      { name: 'Gus', rows: 1, open: 0 },
    ]);
  });

  it('is the team that is named, the only one there is, or the one that was chosen', () => {
    const teams = [...standing.teams, { teamId: crews, name: 'Crews' }];
    expect(plan(lines({ team: 'Office' })).bring).toMatchObject([{ teamId: lead }]);
    expect(plan(lines({ team: 'crews' }, {}), { teams }).questions).toMatchObject([
      { asks: 'team', samples: ['no team named: 1'] },
    ]);
    const chosen = plan(lines({}, { kind: 'issue' }), { teams }, { teamId: null });
    expect(chosen.bring).toMatchObject([{ kind: 'todo', teamId: null, level: 'personal' }]);
    expect(chosen.problems).toMatchObject([{ row: 3, column: 'team' }]);
  });

  it('is never somebody else where it is private', () => {
    const { bring, problems } = plan(
      lines({ level: 'private' }, { level: 'private', who: 'Gus' }),
      {},
      { ownerId: zoe },
    );
    expect(bring).toMatchObject([{ level: 'private', ownerId: ann, teamId: null }]);
    expect(problems).toMatchObject([{ row: 3, column: 'who' }]);
  });
});
