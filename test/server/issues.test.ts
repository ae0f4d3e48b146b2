import type { Activity } from '#features/accounts/contract/activity.ts';
import type { Company } from '#features/accounts/contract/company.ts';
import type { Issue, Likeness } from '#features/issues/contract/issue.ts';
import type { TeamId } from '#lib/ids.ts';
import { type IssueDesk, issueDesk } from '#test/support/issues.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

// A Wednesday in New York, where the company is; three hours before its midnight it is Thursday in London.
const NOW = Date.parse('2026-11-19T02:00:00Z');
const TODAY = '2026-11-18';

let server: TestServer;
let ann: Visitor;
let max: Visitor;
let place: Place;
let ofMax: Place;
let path: string;
let crews: TeamId;
let desk: IssueDesk;
let maxs: IssueDesk;

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  [ann, place] = await setUp(server, 'Ann');
  path = `/companies/${place.companyId}`;
});
afterAll(() => server.stop());

let teams = 0;
/** A department of its own for each test, with Max in it. */
beforeEach(async () => {
  teams += 1;
  const team = await done<Company['teams'][number]>(
    rest.post(ann, `${path}/teams`, { name: `Crews ${teams}`, memberIds: [place.memberId] }),
  );
  crews = team.teamId;
  const name = `Max${teams}`;
  [max, ofMax] = await join(server, ann, place.companyId, { name, role: 'member', teamIds: [crews] });
  desk = issueDesk(ann, place.companyId, crews);
  maxs = issueDesk(max, place.companyId, crews);
});

const titlesOf = (issues: readonly Issue[]) => issues.map(({ title }) => title);
const solved = (search = '') =>
  done<{ issues: Issue[]; more: boolean }>(rest.get(ann, `${path}/teams/${crews}/issues/solved?search=${search}`));
const similar = (who: Visitor, title: string) =>
  done<Likeness[]>(rest.get(who, `${path}/issues/similar?title=${encodeURIComponent(title)}`));
const verbsOf = async (issue: Issue) =>
  (await done<{ items: Activity[] }>(rest.get(ann, `${path}/activity?subjectId=${issue.issueId}`))).items.map(
    ({ verb }) => verb,
  );

describe('raising', () => {
  it('is for whoever raises it, today where the company is, at the end of the list', async () => {
    await desk.raise('Calls go unanswered');
    const issue = await maxs.raise('  Sprayers\n down ', { detail: 'Two of four.' });
    expect(issue).toMatchObject({
      title: 'Sprayers down',
      teamId: crews,
      horizon: 'short',
      ownerId: ofMax.memberId,
      raisedBy: ofMax.memberId,
      raisedOn: TODAY,
      origin: null,
      top: null,
      votes: 0,
      snoozes: 0,
      returns: 0,
      version: 1,
    });
    expect(await desk.titles()).toEqual(['Calls go unanswered', 'Sprayers down']);
    expect((await desk.read(issue)).detail).toBe('Two of four.');
    expect(await verbsOf(issue)).toEqual(['issue raised']);
  });

  it('takes a script as text, and nothing without a title', async () => {
    expect((await desk.raise('<script>alert(1)</script>')).title).toBe('<script>alert(1)</script>');
    const empty = await rest.post(ann, `${path}/teams/${crews}/issues`, { title: ' \n ' });
    expect([empty.status, Object.keys(problemsOf(empty))]).toEqual([422, ['title']]);
    expect((await desk.list()).counts).toEqual({ short: 1, long: 0, solved: 0 });
  });

  it('refuses a note of a megabyte with how much fits, and keeps what was there', async () => {
    const issue = await desk.raise('Calls', { detail: 'short' });
    const late = await desk.change(issue, { detail: 'x'.repeat(1_000_000) });
    expect(late.status).toBe(422);
    expect(problemsOf(late)['detail']).toContain('20000 fit');
    expect(await desk.read(issue)).toMatchObject({ detail: 'short', version: 1 });
  });

  it('gives nothing to somebody who left or is a guest', async () => {
    const [, gia] = await join(server, ann, place.companyId, { name: `Gia${teams}`, role: 'guest' });
    const [, leo] = await join(server, ann, place.companyId, { name: `Leo${teams}`, role: 'member' });
    const left = await desk.raise('Calls', { ownerId: leo.memberId });
    await done(rest.post(ann, `${path}/members/${leo.memberId}/depart`, {}));
    for (const ownerId of [gia.memberId, leo.memberId]) {
      const refused = await rest.post(ann, `${path}/teams/${crews}/issues`, { title: 'Calls', ownerId });
      expect([refused.status, Object.keys(problemsOf(refused))]).toEqual([422, ['ownerId']]);
    }
    // What they own stays theirs, and can still be changed.
    expect((await desk.read(left)).ownerId).toBe(leo.memberId);
    expect((await desk.change(left, { title: 'Calls at lunch' })).status).toBe(200);
  });
});

describe('changing', () => {
  it('is not done over somebody else’s change, and says what stands now', async () => {
    const issue = await desk.raise('Calls');
    await done(maxs.change(issue, { title: 'Calls at lunch' }));
    const late = await desk.change(issue, { title: 'Calls on Mondays' });
    expect(late.status).toBe(409);
    expect(late.json).toMatchObject({ data: { current: { title: 'Calls at lunch', version: 2 } } });
  });

  it('is the raiser’s too where the list is another team’s, but solving is not', async () => {
    const leadership = issueDesk(max, place.companyId, place.leadership);
    const issue = await leadership.raise('Nobody asks us');
    const changed = await done<Issue>(leadership.change(issue, { title: 'Nobody asks the crews' }));
    expect((await leadership.verb(changed, 'solve', { decision: 'We ask' })).status).toBe(403);
    const mine = await done<Issue[]>(rest.get(max, `${path}/issues/mine`));
    expect(titlesOf(mine)).toContain('Nobody asks the crews');
    expect((await leadership.delete(changed)).status).toBe(200);
    expect((await leadership.verb(changed, 'restore')).status).toBe(200);
  });
});

describe('the order', () => {
  it('is by hand, before another one or at the end', async () => {
    const [one, two, three] = [await desk.raise('One'), await desk.raise('Two'), await desk.raise('Three')];
    await desk.did(three, 'rank', { before: one.issueId });
    expect(await desk.titles()).toEqual(['Three', 'One', 'Two']);
    await maxs.did(one, 'rank', { before: null });
    expect(await desk.titles()).toEqual(['Three', 'Two', 'One']);
    await desk.did(two, 'rank', { before: two.issueId });
    expect(await desk.titles()).toEqual(['Three', 'Two', 'One']);
    // A place is no change of what it says.
    expect((await desk.read(one)).version).toBe(1);
  });

  it('holds when one is dragged between the same two, again and again', async () => {
    const rows = [await desk.raise('A'), await desk.raise('B'), await desk.raise('C'), await desk.raise('D')];
    const [, b, c, d] = rows as [Issue, Issue, Issue, Issue];
    for (let turn = 0; turn < 14; turn += 1) {
      await desk.did(turn % 2 === 0 ? d : c, 'rank', { before: b.issueId });
    }
    expect(await desk.titles()).toEqual(['A', 'D', 'C', 'B']);
  });

  it('is not changed by dragging over one that was deleted meanwhile', async () => {
    const [one, two] = [await desk.raise('One'), await desk.raise('Two')];
    await desk.raise('Three');
    await maxs.delete(one);
    const dragged = await desk.verb(two, 'rank', { before: one.issueId });
    expect(dragged.status).toBe(410);
    expect(dragged.text).toContain('Nothing was moved');
    expect(await desk.titles()).toEqual(['Two', 'Three']);
  });
});

describe('the first three', () => {
  it('are picked, change places, and are left by what is solved, snoozed, moved or deleted', async () => {
    const [one, two] = [await desk.raise('One'), await desk.raise('Two')];
    const tops = async () => (await desk.list()).issues.map(({ title, top }) => [title, top]);
    await done(desk.pick(one, 1, null));
    await done(desk.pick(two, 1, one));
    expect(await tops()).toEqual([
      ['One', null],
      ['Two', 1],
    ]);
    await done(desk.pick(one, 2, null));
    await done(desk.pick(one, 1, two));
    expect(await tops()).toEqual([
      ['One', 1],
      ['Two', 2],
    ]);
    expect((await desk.did(one, 'snooze', { until: '2026-11-25' })).top).toBeNull();
    expect((await desk.did(two, 'move', { horizon: 'long' })).top).toBeNull();
    expect((await desk.verb(await desk.read(two), 'rank', { before: null })).status).toBe(200);
    expect((await desk.pick(two, 3, null)).status).toBe(410);
    await done(desk.pick(one, 3, null));
    await done(desk.delete(one));
    expect(await desk.did(one, 'restore')).toMatchObject({ top: null });
  });

  it('go to one of two who pick the same place at once; the other is told who stands there', async () => {
    const [one, two] = [await desk.raise('One'), await desk.raise('Two')];
    const answers = await Promise.all([desk.pick(one, 1, null), maxs.pick(two, 1, null)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const [first] = (await desk.list()).issues.filter(({ top }) => top === 1);
    const loser = answers.find(({ status }) => status === 409);
    expect(loser?.json).toMatchObject({ data: { current: { issueId: first?.issueId, top: 1 } } });
  });
});

describe('votes', () => {
  it('are one a person, can be taken back, and change no version', async () => {
    const issue = await desk.raise('Calls');
    await desk.did(issue, 'vote');
    await desk.did(issue, 'vote');
    expect(await maxs.did(issue, 'vote')).toMatchObject({ votes: 2, voted: true, version: 1 });
    const back = await done<Issue>(rest.delete(ann, `${path}/issues/${issue.issueId}/vote`, {}));
    expect(back).toMatchObject({ votes: 1, voted: false });
    expect((await verbsOf(issue)).filter((verb) => verb === 'issue voted for')).toHaveLength(2);
  });

  it('are not given to one that is deleted, nor to one that is solved', async () => {
    const [gone, over] = [await desk.raise('Gone'), await desk.raise('Over')];
    await desk.delete(gone);
    await desk.did(over, 'solve', { decision: 'We stop it' });
    const late = await maxs.verb(gone, 'vote');
    expect([late.status, late.text.includes('deleted')]).toEqual([404, true]);
    expect((await maxs.verb(over, 'vote')).status).toBe(410);
    expect((await desk.did(gone, 'restore')).votes).toBe(0);
  });
});

describe('putting off', () => {
  it('is counted, ends by itself, and can be ended', async () => {
    const issue = await desk.raise('Winter work');
    const asleep = await desk.did(issue, 'snooze', { until: '2026-12-01' });
    expect(asleep).toMatchObject({ snoozedUntil: '2026-12-01', snoozes: 1 });
    const awake = await desk.did(asleep, 'wake');
    expect(awake).toMatchObject({ snoozedUntil: null, snoozes: 1 });
    expect(await desk.did(awake, 'snooze', { until: '2027-11-19' })).toMatchObject({ snoozes: 2 });
  });

  it.each([TODAY, '2026-11-01', '2027-11-20', '9999-12-31'])('is not until %s', async (until) => {
    const refused = await desk.verb(await desk.raise('Winter work'), 'snooze', { until });
    expect([refused.status, Object.keys(problemsOf(refused))]).toEqual([422, ['until']]);
  });
});

describe('another team', () => {
  it('gets an issue, gives it back, and may be asked for it', async () => {
    await desk.raise('One');
    const issue = await maxs.raise('Rates are old');
    await desk.did(issue, 'vote');
    const sent = await maxs.did(issue, 'send', { teamId: place.leadership });
    expect(sent).toMatchObject({ teamId: place.leadership, sentByTeamId: crews, votes: 1, version: 2 });
    expect(await maxs.list()).toMatchObject({ issues: [{ title: 'One' }], sent: [{ title: 'Rates are old' }] });
    expect((await maxs.verb(sent, 'solve', { decision: 'New rates' })).status).toBe(403);
    const back = await maxs.did(sent, 'send-back');
    expect(back).toMatchObject({ teamId: crews, sentByTeamId: null });
    expect(await desk.titles()).toEqual(['One', 'Rates are old']);
    expect((await desk.verb(back, 'send-back')).status).toBe(410);
    expect((await desk.verb(back, 'send', { teamId: crews })).status).toBe(422);
  });

  it('cannot have back what a disbanded team has sent', async () => {
    const sent = await desk.did(await desk.raise('Rates are old'), 'send', { teamId: place.leadership });
    await done(rest.delete(ann, `${path}/teams/${crews}`, {}));
    const refused = await desk.verb(sent, 'send-back');
    expect([refused.status, refused.text.includes('It stays')]).toEqual([410, true]);
    expect((await desk.verb(sent, 'send', { teamId: crews })).status).toBe(404);
  });
});

describe('solving', () => {
  it('keeps whys, cause and decision, and can be taken back', async () => {
    const issue = await desk.raise('Estimates fell');
    const noted = await done<Issue>(
      rest.put(ann, `${path}/issues/${issue.issueId}/cause`, {
        seenVersion: 1,
        whys: ['Half as many are written', ' ', 'Pricing lives in Dana’s head'],
        cause: 'process',
      }),
    );
    expect(noted).toMatchObject({ root: 'Pricing lives in Dana’s head', cause: 'process', version: 2 });
    const over = await desk.did(noted, 'solve', { decision: 'A room-rate sheet' });
    expect(over).toMatchObject({ solvedOn: TODAY, solvedBy: place.memberId, droppedBecause: null, root: noted.root });
    expect(await desk.read(over)).toMatchObject({
      whys: ['Half as many are written', 'Pricing lives in Dana’s head'],
      solutions: [{ kind: 'decision', rowId: null, words: 'A room-rate sheet' }],
    });
    expect((await maxs.verb(over, 'solve', { decision: 'Again' })).status).toBe(410);
    const open = await desk.did(over, 'reopen');
    expect(open).toMatchObject({ solvedAt: null, solvedOn: null, solvedBy: null });
    expect((await desk.read(open)).solutions).toEqual([]);
    expect(await verbsOf(issue)).toEqual(['issue reopened', 'issue solved', 'issue’s cause noted', 'issue raised']);
  });

  it('is done once by two who solve at once', async () => {
    const issue = await desk.raise('Estimates fell');
    const answers = await Promise.all(
      [desk, maxs, desk].map((who) => who.verb(issue, 'solve', { decision: 'A room-rate sheet' })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410, 410]);
    expect((await desk.read(issue)).solutions).toHaveLength(1);
  });

  it('says how, and dropping says why', async () => {
    const issue = await desk.raise('Estimates fell');
    for (const [verb, field, said] of [
      ['solve', 'solutions', 'decision'],
      ['drop', 'because', 'because'],
    ] as const) {
      const refused = await desk.verb(issue, verb, { [said]: '  ' });
      expect([refused.status, Object.keys(problemsOf(refused))]).toEqual([422, [field]]);
    }
    const dropped = await desk.did(issue, 'drop', { because: 'It went away' });
    expect(dropped).toMatchObject({ droppedBecause: 'It went away', solvedOn: TODAY });
    expect((await desk.list()).counts).toEqual({ short: 0, long: 0, solved: 1 });
  });

  it('is found again, the latest first, by words of the title, the note, the whys and the decision', async () => {
    const said = [
      ['Calls at lunch', 'An answering service'],
      ['100% of bids_late', 'Rates'],
    ] as const;
    for (const [title, decision] of said) {
      await desk.did(await desk.raise(title, { detail: `About ${title}` }), 'solve', { decision });
      server.clock.forward(60_000);
    }
    expect(titlesOf((await solved()).issues)).toEqual(['100% of bids_late', 'Calls at lunch']);
    expect(titlesOf((await solved('ANSWERING')).issues)).toEqual(['Calls at lunch']);
    expect(titlesOf((await solved('about%20calls')).issues)).toEqual(['Calls at lunch']);
    // What means something to the database is text like any other.
    expect(titlesOf((await solved('%25')).issues)).toEqual(['100% of bids_late']);
    expect(titlesOf((await solved('_')).issues)).toEqual(['100% of bids_late']);
    expect(titlesOf((await solved('%5C')).issues)).toEqual([]);
  });

  it('is listed page by page', async () => {
    await server.db.owner.query(
      `insert into app.issue (company_id, issue_id, team_id, horizon, title, raised_at, position, solved_at)
       select $1, gen_random_uuid(), $2, 'short', 'Issue ' || n, now(), n, now() - n * interval '1 hour'
       from generate_series(1, 150) n`,
      [place.companyId, crews],
    );
    const first = await solved();
    const last = first.issues.at(-1)?.issueId;
    const second = await done<{ issues: Issue[]; more: boolean }>(
      rest.get(ann, `${path}/teams/${crews}/issues/solved?after=${last}`),
    );
    expect([first.more, second.more]).toEqual([true, false]);
    const titles = titlesOf([...first.issues, ...second.issues]);
    expect(titles).toEqual(Array.from({ length: 150 }, (_, at) => `Issue ${at + 1}`));
  });
});

describe('coming back', () => {
  it('is offered with the reason, to those who may see what it was', async () => {
    const was = await desk.did(await desk.raise('Exterior touch-ups: same crews'), 'solve', {
      decision: 'A checklist',
    });
    const [like] = await similar(max, 'Touch-ups on exteriors by the crews');
    expect(like).toMatchObject({
      issueId: was.issueId,
      reason: 'Shares touch-ups, exteriors and crews with one solved on 18 Nov 2026.',
    });
  });

  it('is not offered to those who may not see it', async () => {
    const leadership = issueDesk(ann, place.companyId, place.leadership);
    await leadership.did(await leadership.raise('Selling the second workshop'), 'solve', { decision: 'Not now' });
    expect(await similar(max, 'The second workshop: selling')).toEqual([]);
    expect(await similar(ann, 'The second workshop: selling')).toHaveLength(1);
  });

  it('is counted over all times, shown from both sides, and never turns in a circle', async () => {
    const first = await desk.did(await desk.raise('Touch-ups'), 'solve', { decision: 'A checklist' });
    const second = await desk.raise('Touch-ups again', { returnedFrom: first.issueId });
    expect(second).toMatchObject({ returnedFrom: first.issueId, returns: 1 });
    const over = await desk.did(second, 'drop', { because: 'Season is over' });
    const third = await desk.raise('Touch-ups, third time', { returnedFrom: over.issueId });
    expect(third.returns).toBe(2);
    const record = await desk.read(third);
    expect(record.earlier.map(({ title, droppedBecause }) => [title, droppedBecause])).toEqual([
      ['Touch-ups again', 'Season is over'],
      ['Touch-ups', null],
    ]);
    expect((await desk.read(first)).later.map(({ title }) => title)).toEqual(['Touch-ups again']);
    const thirdOver = await desk.did(third, 'solve', { decision: 'Two coats' });
    const turned = await desk.change(first, { returnedFrom: thirdOver.issueId });
    expect([turned.status, Object.keys(problemsOf(turned))]).toEqual([422, ['returnedFrom']]);
    const open = await desk.raise('Open one');
    expect((await desk.change(third, { returnedFrom: open.issueId, seenVersion: thirdOver.version })).status).toBe(422);
  });
});
