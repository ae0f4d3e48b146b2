import fc from 'fast-check';
import { addDays, day } from '#lib/calendar/day.ts';
import { withinDay } from '#lib/calendar/within-day.ts';
import type { CompanyId } from '#lib/ids.ts';
import { fileDeskOf } from '#test/support/desk-of-files.ts';
import { emailOf, harbor, join, type Place, setUp, signIn, standing } from '#test/support/people.ts';
import { freshId } from '#test/support/planted-company.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DrawnCommitments, drawnCommitments } from './drawn-commitment.ts';

const now = Date.parse('2026-03-18T15:00:00Z');
const today = day('2026-03-18');

interface Ground extends Place {
  readonly ann: Visitor;
  readonly bob: string;
  readonly crews: string;
}

let server: TestServer;
let first: Ground;
let second: Ground;

async function withCrews(ann: Visitor, place: Place, bob: string): Promise<Ground> {
  const team = { name: 'Crews', memberIds: [] };
  const { teamId } = await done<{ teamId: string }>(rest.post(ann, `/companies/${place.companyId}/teams`, team));
  return { ...place, ann, bob, crews: teamId };
}

/** Two companies of the same people, each with the same teams. */
beforeAll(async () => {
  server = await startTestServer({ now });
  const [ann, place] = await setUp(server, 'Ann');
  const [, { memberId }] = await join(server, ann, place.companyId, { name: 'Bob', role: 'operator' });
  first = await withCrews(ann, place, memberId);
  const other = { ...harbor, name: 'Pine Painting' };
  const { companyId } = await done<{ companyId: CompanyId }>(rest.post(ann, '/companies', other));
  const invited = { email: emailOf('Bob'), role: 'operator', teamIds: [] };
  const { link } = await done<{ link: string }>(rest.post(ann, `/companies/${companyId}/invitations`, invited));
  const bob = await signIn(server, 'Bob');
  await done(rest.post(bob, '/invitations/accept', { secret: link.split('/').at(-1) }));
  second = await withCrews(ann, await standing(ann, companyId), (await standing(bob, companyId)).memberId);
});
afterAll(() => server.stop());

const tables = ['import', 'todo', 'issue', 'priority'];
async function clear(): Promise<void> {
  for (const { companyId } of [first, second]) {
    for (const table of tables)
      await server.db.owner.query(`delete from app.${table} where company_id = $1`, [companyId]);
  }
}

const moment = (ago: number) => new Date(withinDay(addDays(today, -ago), harbor.timeZone, now));

async function insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, at) => `$${at + 1}`).join(', ');
  await server.db.owner.query(`insert into app.${table} (${names.join(', ')}) values (${places})`, Object.values(row));
}

async function plant(ground: Ground, { todos, issues, priorities }: DrawnCommitments): Promise<void> {
  const company_id = ground.companyId;
  const who = (name: 'ann' | 'bob' | null) => (name === null ? null : name === 'ann' ? ground.memberId : ground.bob);
  const teamOf = (home: string) => (home === 'leadership' ? ground.leadership : home === 'crews' ? ground.crews : null);
  for (const { title, note, owner, home, madeBy, days, dueIn } of todos) {
    const due = addDays(today, dueIn - days.made);
    await insert('todo', {
      company_id,
      todo_id: freshId(),
      team_id: teamOf(home),
      // A private one of Bob's is not Ann's to export.
      owner_id: home === 'private' ? ground.memberId : who(owner),
      title,
      note,
      private: home === 'private',
      made_by: who(madeBy),
      made_at: moment(days.made),
      due,
      first_due: due,
      done_at: days.over === null ? null : moment(days.over),
      done_on: days.over === null ? null : addDays(today, -days.over),
    });
  }
  for (const [at, { title, note, owner, team, raisedBy, horizon, days, dropped, reason }] of issues.entries()) {
    const issue_id = freshId();
    await insert('issue', {
      company_id,
      issue_id,
      team_id: teamOf(team),
      horizon,
      title,
      detail: note,
      owner_id: who(owner),
      raised_by: who(raisedBy),
      raised_at: moment(days.made),
      position: at,
      solved_at: days.over === null ? null : moment(days.over),
      dropped_because: days.over !== null && dropped ? reason : null,
    });
    if (days.over !== null && !dropped && reason !== '') {
      const decision = { kind: 'decision', words: reason, position: 0 };
      await insert('issue_solution', { company_id, issue_id, solution_id: freshId(), ...decision });
    }
  }
  for (const [at, { title, note, owner, home, madeBy, days, dueIn, outcome, reason }] of priorities.entries()) {
    const isOver = days.over !== null;
    await insert('priority', {
      company_id,
      priority_id: freshId(),
      level: home === 'company' || home === 'personal' ? home : 'team',
      team_id: teamOf(home),
      owner_id: who(owner),
      title,
      done_when: note,
      due: addDays(today, dueIn - days.made),
      made_by: who(madeBy),
      made_at: moment(days.made),
      position: at,
      outcome: isOver ? outcome : null,
      reason: isOver ? reason : '',
      closed_on: days.over === null ? null : addDays(today, -days.over),
    });
  }
}

const made = (column: string) => `(x.${column} at time zone '${harbor.timeZone}')::date::text`;
const person = (column: string) =>
  `(select name from app.member m where m.company_id = x.company_id and m.member_id = x.${column})`;
const team = '(select name from app.team t where t.company_id = x.company_id and t.team_id = x.team_id)';
const decided = `(select string_agg(s.kind || ' ' || s.words, ' and ') from app.issue_solution s
  where s.company_id = x.company_id and s.issue_id = x.issue_id)`;
const shown = {
  todo: `title, note, private, due, first_due, done_on, ${person('owner_id')} as owner, ${person('made_by')} as maker, ${made('made_at')} as made, ${team} as team`,
  issue: `title, detail, horizon, dropped_because, ${decided} as decided, ${person('owner_id')} as owner, ${person('raised_by')} as raiser, ${made('raised_at')} as made, ${made('solved_at')} as over, ${team} as team`,
  priority: `title, done_when, level, due, outcome, reason, closed_on, ${person('owner_id')} as owner, ${person('made_by')} as maker, ${made('made_at')} as made, ${team} as team`,
};

/** Every row but for ids, places and moments of the day, in an order that depends on nothing else. */
async function rowsOf({ companyId }: Ground): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const [table, columns] of Object.entries(shown)) {
    const { rows } = await server.db.owner.query(
      `select ${columns} from app.${table} x where company_id = $1 and deleted_at is null`,
      [companyId],
    );
    all[table] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return all;
}

it('what one company exports of its commitments another one takes in whole, once, and an undo empties it', async () => {
  const [here, there] = [fileDeskOf(first.ann, first), fileDeskOf(second.ann, second)];
  await fc.assert(
    fc.asyncProperty(drawnCommitments, async (drawn) => {
      await clear();
      await plant(first, drawn);
      const [file] = await here.exportCommitments();
      const files = { 'commitments.csv': file?.text ?? '' };
      const count = drawn.todos.length + drawn.issues.length + drawn.priorities.length;

      // Where it comes from everything is there, whatever it is called and however often.
      const known = await here.preview({ uploadIds: await here.upload(files) });
      expect([known.problems, known.questions]).toEqual([[], []]);
      expect(known.counts).toMatchObject({
        todosNew: 0,
        issuesNew: 0,
        prioritiesNew: 0,
        commitmentsClosed: 0,
        commitmentsSame: count,
      });

      const uploadIds = await there.upload(files);
      const { problems, questions, fingerprint } = await there.preview({ uploadIds });
      expect([problems, questions]).toEqual([[], []]);
      if (count === 0) return;
      const { importId } = await done<{ importId: string }>(there.tryStoring({ uploadIds, fingerprint }));
      expect(await rowsOf(second)).toEqual(await rowsOf(first));
      const again = await there.preview({ uploadIds });
      expect(again.counts).toMatchObject({ todosNew: 0, issuesNew: 0, prioritiesNew: 0, commitmentsSame: count });
      const [back] = await there.exportCommitments();
      expect(back?.text.split('\r\n').toSorted()).toEqual(file?.text.split('\r\n').toSorted());

      expect((await there.undo(importId)).kept).toEqual([]);
      expect(await rowsOf(second)).toEqual({ todo: [], issue: [], priority: [] });
    }),
    { numRuns: 20, seed: 20_260_318 },
  );
  expect(server.problems).toEqual([]);
}, 280_000);
