import type { IssueId } from '#lib/ids.ts';
import type { PlantedGround, PlantedRow } from './planted-ground.ts';

export interface PlantedIssues {
  /** Of the leadership team, raised and owned by the first member, who voted for it; picked as first. */
  readonly issue: IssueId;
  /** On the list of the leadership team, sent there by the department. */
  readonly sentIssue: IssueId;
  /** Solved by a decision. */
  readonly solvedIssue: IssueId;
  readonly deletedIssue: IssueId;
}

/** Ids, and the rows that belong to them, table by table. */
export function plantedIssues(ground: PlantedGround): [PlantedIssues, readonly [string, PlantedRow[]][]] {
  const { company_id, team_id, owner_id, department, name, at, freshId } = ground;
  const ids = {
    issue: freshId<IssueId>(),
    sentIssue: freshId<IssueId>(),
    solvedIssue: freshId<IssueId>(),
    deletedIssue: freshId<IssueId>(),
  };
  const row = (issue_id: IssueId, position: number, title: string, more: object = {}) => ({
    company_id,
    issue_id,
    team_id,
    horizon: 'short',
    title: `${title} of ${name}`,
    detail: '',
    owner_id,
    raised_by: owner_id,
    raised_at: at,
    position,
    snoozed_until: null,
    snoozes: 0,
    sent_by_team_id: null,
    whys: [],
    cause: null,
    solved_at: null,
    solved_by: null,
    deleted_at: null,
    version: 1,
    ...more,
  });
  const solved = { whys: [`A root of ${name}`], cause: 'process', solved_at: at, solved_by: owner_id };
  const solution = { kind: 'decision', row_id: null, words: `A decision of ${name}`, position: 0 };
  return [
    ids,
    [
      [
        'issue',
        [
          row(ids.issue, 1024, 'Issue'),
          row(ids.sentIssue, 2048, 'Sent issue', { sent_by_team_id: department }),
          row(ids.solvedIssue, 3072, 'Solved issue', solved),
          row(ids.deletedIssue, 4096, 'Former issue', { deleted_at: at }),
        ],
      ],
      ['issue_pick', [{ company_id, team_id, picked: [ids.issue, null, null] }]],
      ['issue_vote', [{ company_id, issue_id: ids.issue, member_id: owner_id, voted_at: at }]],
      ['issue_solution', [{ company_id, issue_id: ids.solvedIssue, solution_id: freshId<string>(), ...solution }]],
    ],
  ];
}
