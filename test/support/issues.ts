import type { Issue, IssueRecord } from '#features/issues/contract/issue.ts';
import type { TeamId } from '#lib/ids.ts';
import { done, rest } from './rest.ts';
import type { Answer, Visitor } from './visitor.ts';

export interface IssueList {
  readonly issues: Issue[];
  readonly sent: Issue[];
  readonly counts: { readonly short: number; readonly long: number; readonly solved: number };
}

/** What one person does with issues, in words of a test. Verbs answer with what came back, `raise` with the issue. */
export interface IssueDesk {
  raise(title: string, more?: object): Promise<Issue>;
  /** POSTs this verb with the version that the issue has here. */
  verb(issue: Issue, verb: string, body?: object): Promise<Answer>;
  did(issue: Issue, verb: string, body?: object): Promise<Issue>;
  change(issue: Issue, change: object): Promise<Answer>;
  pick(issue: Issue, place: number, instead: Issue | null): Promise<Answer>;
  read(issue: Pick<Issue, 'issueId'>): Promise<IssueRecord>;
  list(horizon?: 'short' | 'long', team?: TeamId): Promise<IssueList>;
  titles(horizon?: 'short' | 'long', team?: TeamId): Promise<string[]>;
  delete(issue: Issue): Promise<Answer>;
}

export function issueDesk(visitor: Visitor, company: string, teamId: TeamId): IssueDesk {
  const path = `/companies/${company}`;
  const one = ({ issueId }: Pick<Issue, 'issueId'>) => `${path}/issues/${issueId}`;
  const desk: IssueDesk = {
    raise: (title, more = {}) => done<Issue>(rest.post(visitor, `${path}/teams/${teamId}/issues`, { title, ...more })),
    verb: (issue, verb, body = {}) =>
      rest.post(visitor, `${one(issue)}/${verb}`, { seenVersion: issue.version, ...body }),
    did: (issue, verb, body) => done<Issue>(desk.verb(issue, verb, body)),
    change: (issue, change) => rest.patch(visitor, one(issue), { seenVersion: issue.version, ...change }),
    pick: (issue, place, instead) =>
      rest.put(visitor, `${one(issue)}/top`, { place, instead: instead?.issueId ?? null }),
    read: (issue) => done<IssueRecord>(rest.get(visitor, one(issue))),
    list: (horizon = 'short', team = teamId) =>
      done<IssueList>(rest.get(visitor, `${path}/teams/${team}/issues?horizon=${horizon}`)),
    titles: async (horizon, team) => (await desk.list(horizon, team)).issues.map(({ title }) => title),
    delete: (issue) => rest.delete(visitor, one(issue), {}),
  };
  return desk;
}
