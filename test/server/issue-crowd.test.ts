import type { Issue } from '#features/issues/contract/issue.ts';
import { type IssueDesk, issueDesk } from '#test/support/issues.ts';
import { type Place, setUp } from '#test/support/people.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

const MANY = 5000;

let server: TestServer;
let ann: Visitor;
let place: Place;
let desk: IssueDesk;

beforeAll(async () => {
  server = await startTestServer({ now: Date.parse('2026-11-18T17:00:00Z') });
  [ann, place] = await setUp(server, 'Ann');
  desk = issueDesk(ann, place.companyId, place.leadership);
  // Side by side: no whole number lies between any two of them.
  await server.db.owner.query(
    `insert into app.issue (company_id, issue_id, team_id, horizon, title, owner_id, raised_by, raised_at, position)
     select $1, gen_random_uuid(), $2, 'short', 'Issue ' || n, $3, $3, now(), n from generate_series(1, $4) n`,
    [place.companyId, place.leadership, place.memberId, MANY],
  );
  await server.db.owner.query(
    `insert into app.issue_vote (company_id, issue_id, member_id, voted_at)
     select company_id, issue_id, $2, now() from app.issue where company_id = $1`,
    [place.companyId, place.memberId],
  );
});
afterAll(() => server.stop());

it('five thousand issues are listed whole, with their votes', async () => {
  const { issues, counts } = await desk.list();
  expect(issues).toHaveLength(MANY);
  expect(counts.short).toBe(MANY);
  expect(issues.every(({ votes }) => votes === 1)).toBe(true);
});

it('one of five thousand is dragged between two that leave no room, and all others keep their order', async () => {
  const before = await desk.titles();
  const { issues } = await desk.list();
  const [last, second] = [issues.at(-1) as Issue, issues[1] as Issue];
  await desk.did(last, 'rank', { before: second.issueId });
  expect(await desk.titles()).toEqual([before[0], `Issue ${MANY}`, ...before.slice(1, -1)]);
  // From here on there is room.
  await desk.did(issues.at(-2) as Issue, 'rank', { before: second.issueId });
  expect((await desk.titles()).slice(0, 4)).toEqual(['Issue 1', `Issue ${MANY}`, `Issue ${MANY - 1}`, 'Issue 2']);
});
