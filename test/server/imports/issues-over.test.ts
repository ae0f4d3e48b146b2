import type { Issue, IssueRecord } from '#features/issues/contract/issue.ts';
import { DAY } from '#test/support/clock.ts';
import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let place: Place;
let files: FileDesk;
let path: string;

beforeEach(async () => {
  server = await startTestServer({ now: Date.parse('2026-03-18T15:00:00Z') });
  [ann, place] = await setUp(server, 'Ann');
  files = fileDeskOf(ann, place);
  path = `/companies/${place.companyId}`;
});
afterEach(() => server.stop());

const read = (list: string) =>
  done<{ issues: Issue[] }>(rest.get(ann, `${path}/teams/${place.leadership}/issues${list}`));
const issues = async () => (await read('?horizon=short')).issues;
const solved = () => read('/solved');
const record = async (title: string, all: readonly Issue[]) => {
  const found = all.find((issue) => issue.title === title);
  return done<IssueRecord>(rest.get(ann, `${path}/issues/${found?.issueId}`));
};

describe('an issue that a file says is over', () => {
  const solvedList = `kind,what,who,created,due,done,reason
issue,Paint arrives late,Ann,2026-02-02,,2026-03-02,We order on Mondays
issue,Crews start at nine,Ann,2026-02-02,,2026-03-02,
issue,Noise,Ann,2026-03-02,,,
`;

  it('says what was decided where the file does, and from which file, when and by whom it was imported', async () => {
    await files.store({ 'list.csv': solvedList });
    const over = (await solved()).issues;
    const imported = {
      at: expect.stringMatching(/^2026-03-18T15:00/),
      by: place.memberId,
      file: 'list.csv',
      said: 'raised',
    };
    expect(await record('Paint arrives late', over)).toMatchObject({
      solvedBy: null,
      solutions: [{ kind: 'decision', words: 'We order on Mondays', rowId: null }],
      files: [imported],
    });
    expect(await record('Crews start at nine', over)).toMatchObject({ solutions: [], files: [imported] });
    expect(await record('Noise', await issues())).toMatchObject({ solvedAt: null, files: [imported] });
    const [file] = await files.exportCommitments();
    expect(file?.text).toContain('issue,Paint arrives late,Ann,2026-02-02,,2026-03-02,');
    expect(file?.text).toContain('We order on Mondays');
  });

  it('closes one that is open here by what was decided; the undo opens it without', async () => {
    await files.store({ 'list.csv': solvedList });
    server.clock.forward(7 * DAY);
    const newer = solvedList.replace(
      'Noise,Ann,2026-03-02,,,',
      'Noise,Ann,2026-03-02,,2026-03-17,Quiet hours from ten',
    );
    const { importId } = await files.store({ 'newer.csv': newer });
    expect(await record('Noise', (await solved()).issues)).toMatchObject({
      solutions: [{ words: 'Quiet hours from ten' }],
      files: [
        { file: 'newer.csv', said: 'over' },
        { file: 'list.csv', said: 'raised' },
      ],
    });
    await files.undo(importId);
    expect(await record('Noise', await issues())).toMatchObject({ solvedAt: null, solutions: [] });
  });

  it('that was raised here tells of no file', async () => {
    const words = { title: 'Here', teamId: place.leadership, horizon: 'short' };
    await done(rest.post(ann, `${path}/teams/${place.leadership}/issues`, words));
    expect(await record('Here', await issues())).toMatchObject({ files: [] });
  });
});
