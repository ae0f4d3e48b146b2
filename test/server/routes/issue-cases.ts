import type { FreshDatabase } from '#test/support/fresh-database.ts';
import type { PlantedCompany } from '#test/support/planted-company.ts';
import { type Case, expected } from './case.ts';
import type { Column } from './cast.ts';

const ofTeam = ({ companyId, leadership }: PlantedCompany) => ({ companyId, teamId: leadership });
const ofDepartment = ({ companyId, department }: PlantedCompany) => ({ companyId, teamId: department });
const one = ({ companyId, issues }: PlantedCompany) => ({ companyId, issueId: issues.issue });
const sent = ({ companyId, issues }: PlantedCompany) => ({ companyId, issueId: issues.sentIssue, seenVersion: 1 });
const solved = ({ companyId, issues }: PlantedCompany) => ({ companyId, issueId: issues.solvedIssue, seenVersion: 1 });
const seen = (company: PlantedCompany) => ({ ...one(company), seenVersion: 1 });

const toDepartment = async ({ owner }: FreshDatabase, { companyId, department, leadership }: PlantedCompany) => {
  await owner.query('update app.issue set team_id = $1, sent_by_team_id = null where company_id = $2', [
    department,
    companyId,
  ]);
  await owner.query('update app.issue_pick set team_id = $1 where company_id = $2 and team_id = $3', [
    department,
    companyId,
    leadership,
  ]);
};
const raisedByAsker = ({ owner }: FreshDatabase, { companyId, members }: PlantedCompany, asker: Column) =>
  owner.query('update app.issue set raised_by = $1 where company_id = $2', [
    members[asker] ?? members['owner'],
    companyId,
  ]);

/** Who may do what with issues: two planted lists, the leadership's and that of a department. */
// biome-ignore format: column under column
export const issueCases: readonly Case[] = [
  //                                         signed-out stranger owner operator leader member guest read write departed departed-token expired
  { route: 'issue.list', about: 'of the leadership', expected: expected('    out none ok ok no   no   no   ok ok none out out'), input: ofTeam },
  { route: 'issue.list', about: 'of their department', expected: expected('  out none ok ok ok   ok   no   ok ok none out out'), input: ofDepartment },
  { route: 'issue.listMine', expected: expected('                            out none ok ok ok   ok   no   ok ok none out out'), input: ({ companyId }) => ({ companyId }) },
  { route: 'issue.listSolved', about: 'of the leadership', expected: expected('out none ok ok no   no   no   ok ok none out out'), input: ofTeam },
  { route: 'issue.listSolved', about: 'of their department', expected: expected('out none ok ok ok ok   no   ok ok none out out'), input: ofDepartment },
  { route: 'issue.read', about: 'of the leadership', expected: expected('    out none ok ok none none none ok ok none out out'), input: one },
  { route: 'issue.read', about: 'of their department', expected: expected('  out none ok ok ok   ok   none ok ok none out out'), input: one, prepare: toDepartment },
  { route: 'issue.read', about: 'raised by oneself', expected: expected('    out none ok ok ok   ok   none ok ok none out out'), input: one, prepare: raisedByAsker },
  { route: 'issue.read', about: 'sent by their department', expected: expected('out none ok ok ok ok  none ok ok none out out'), input: sent },
  { route: 'issue.similar', expected: expected('                             out none ok ok ok   ok   no   ok ok none out out'),
    input: ({ companyId }) => ({ companyId, title: 'Solved issue' }) },
  { route: 'issue.raise', about: 'into any list', expected: expected('       out none ok ok ok   ok   no   no ok none out out'),
    input: (company) => ({ ...ofTeam(company), title: 'Calls go unanswered' }) },

  { route: 'issue.change', about: 'of the leadership', expected: expected('  out none ok ok none none none no ok none out out'),
    input: (company) => ({ ...seen(company), title: 'Said better' }) },
  { route: 'issue.change', about: 'of their department', expected: expected('out none ok ok ok   ok   none no ok none out out'),
    input: (company) => ({ ...seen(company), title: 'Said better' }), prepare: toDepartment },
  { route: 'issue.change', about: 'raised by oneself', expected: expected('  out none ok ok ok   ok   none no ok none out out'),
    input: (company) => ({ ...seen(company), title: 'Said better' }), prepare: raisedByAsker },
  { route: 'issue.change', about: 'the owner of one raised by oneself', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...seen(company), ownerId: company.members['operator'] }), prepare: raisedByAsker },
  { route: 'issue.change', about: 'over a newer version', expected: expected('out none conflict conflict none none none no conflict none out out'),
    input: (company) => ({ ...one(company), seenVersion: 7, title: 'Said better' }) },
  { route: 'issue.delete', about: 'of their department', expected: expected('out none ok ok ok   ok   none no ok none out out'), input: one, prepare: toDepartment },
  { route: 'issue.delete', about: 'raised by oneself', expected: expected('  out none ok ok ok   ok   none no ok none out out'), input: one, prepare: raisedByAsker },
  { route: 'issue.restore', about: 'of their department', expected: expected('out none ok ok ok  ok   none no ok none out out'),
    input: ({ companyId, issues }) => ({ companyId, issueId: issues.deletedIssue }), prepare: toDepartment },

  { route: 'issue.rank', about: 'of their department', expected: expected('  out none ok ok ok   ok   none no ok none out out'),
    input: (company) => ({ ...one(company), before: null }), prepare: toDepartment },
  { route: 'issue.rank', about: 'raised by oneself', expected: expected('    out none ok ok no   no   none no ok none out out'),
    input: (company) => ({ ...one(company), before: null }), prepare: raisedByAsker },
  { route: 'issue.rank', about: 'before one that is gone', expected: expected('out none gone gone none none none no gone none out out'),
    input: (company) => ({ ...one(company), before: company.issues.deletedIssue }) },
  { route: 'issue.pick', about: 'of their department', expected: expected('  out none ok ok ok   ok   none no ok none out out'),
    input: (company) => ({ ...one(company), place: 2, instead: null }), prepare: toDepartment },
  { route: 'issue.pick', about: 'where another one stands', expected: expected('out none conflict conflict conflict conflict none no conflict none out out'),
    input: ({ companyId, issues }) => ({ companyId, issueId: issues.sentIssue, place: 1, instead: null }), prepare: toDepartment },
  { route: 'issue.unpick', about: 'of their department', expected: expected('out none ok ok ok   ok   none no ok none out out'), input: one, prepare: toDepartment },
  { route: 'issue.vote', about: 'of the leadership', expected: expected('    out none ok ok none none none no ok none out out'), input: one },
  { route: 'issue.vote', about: 'raised by oneself', expected: expected('    out none ok ok ok   ok   none no ok none out out'), input: one, prepare: raisedByAsker },
  { route: 'issue.vote', about: 'when it is solved', expected: expected('    out none gone gone none none none no gone none out out'),
    input: ({ companyId, issues }) => ({ companyId, issueId: issues.solvedIssue }) },
  { route: 'issue.unvote', about: 'of their department', expected: expected('out none ok ok ok   ok   none no ok none out out'), input: one, prepare: toDepartment },

  { route: 'issue.snooze', about: 'of their department', expected: expected('out none ok ok ok   ok   none no ok none out out'),
    // A year of days from whatever today is: the server of this table runs by the clock of the machine.
    input: (company) => ({ ...seen(company), until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10) }), prepare: toDepartment },
  { route: 'issue.wake', about: 'of their department', expected: expected('  out none ok ok ok   ok   none no ok none out out'), input: seen, prepare: toDepartment },
  { route: 'issue.move', about: 'of their department', expected: expected('  out none ok ok ok   ok   none no ok none out out'),
    input: (company) => ({ ...seen(company), horizon: 'long' }), prepare: toDepartment },
  { route: 'issue.move', about: 'raised by oneself', expected: expected('    out none ok ok no   no   none no ok none out out'),
    input: (company) => ({ ...seen(company), horizon: 'long' }), prepare: raisedByAsker },
  { route: 'issue.send', about: 'of their department', expected: expected('  out none ok ok ok   ok   none no ok none out out'),
    input: (company) => ({ ...seen(company), teamId: company.leadership }), prepare: toDepartment },
  { route: 'issue.sendBack', about: 'sent by their department', expected: expected('out none ok ok ok ok  none no ok none out out'), input: sent },
  { route: 'issue.sendBack', about: 'raised by oneself, never sent', expected: expected('out none gone gone no no none no gone none out out'), input: seen, prepare: raisedByAsker },

  { route: 'issue.noteCause', about: 'of their department', expected: expected('out none ok ok ok ok   none no ok none out out'),
    input: (company) => ({ ...seen(company), whys: ['Nobody is asked'], cause: 'process' }), prepare: toDepartment },
  { route: 'issue.solve', about: 'of the leadership', expected: expected('   out none ok ok none none none no ok none out out'),
    input: (company) => ({ ...seen(company), decision: 'We stop it' }) },
  { route: 'issue.solve', about: 'of their department', expected: expected(' out none ok ok ok   ok   none no ok none out out'),
    input: (company) => ({ ...seen(company), decision: 'We stop it' }), prepare: toDepartment },
  { route: 'issue.solve', about: 'raised by oneself', expected: expected('   out none ok ok no   no   none no ok none out out'),
    input: (company) => ({ ...seen(company), decision: 'We stop it' }), prepare: raisedByAsker },
  { route: 'issue.drop', about: 'of their department', expected: expected('  out none ok ok ok   ok   none no ok none out out'),
    input: (company) => ({ ...seen(company), because: 'It went away' }), prepare: toDepartment },
  { route: 'issue.reopen', about: 'of their department', expected: expected('out none ok ok ok   ok   none no ok none out out'), input: solved, prepare: toDepartment },
];
