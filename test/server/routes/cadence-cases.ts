import type { FreshDatabase } from '#test/support/fresh-database.ts';
import type { PlantedCompany } from '#test/support/planted-company.ts';
import { type Case, expected } from './case.ts';
import type { Column } from './cast.ts';

const inCompany = ({ companyId }: PlantedCompany) => ({ companyId });
const ofTeam = ({ companyId, leadership }: PlantedCompany) => ({ companyId, teamId: leadership });
const ofDepartment = ({ companyId, department }: PlantedCompany) => ({ companyId, teamId: department });
const headline = ({ companyId, cadence }: PlantedCompany) => ({ companyId, headlineId: cadence.headline });
const message = ({ companyId, cadence }: PlantedCompany) => ({ companyId, messageId: cadence.message });
const seenMessage = (company: PlantedCompany) => ({ ...message(company), seenVersion: 1 });
const words = { kind: 'people', words: 'Sam passed the crew lead test' };

const toDepartment = ({ owner }: FreshDatabase, { companyId, department }: PlantedCompany) =>
  owner.query('update app.headline set team_id = $1 where company_id = $2', [department, companyId]);
const writtenByAsker = async (db: FreshDatabase, company: PlantedCompany, asker: Column) => {
  await toDepartment(db, company);
  const writer = company.members[asker] ?? company.members['owner'];
  await db.owner.query('update app.headline set written_by = $1 where company_id = $2', [writer, company.companyId]);
};
const fromDepartment = ({ owner }: FreshDatabase, { companyId, department, leadership }: PlantedCompany) =>
  owner.query('update app.message set from_team_id = $1, to_team_id = $2 where company_id = $3', [
    department,
    leadership,
    companyId,
  ]);
const issueToDepartment = ({ owner }: FreshDatabase, { companyId, department }: PlantedCompany) =>
  owner.query('update app.issue set team_id = $1, sent_by_team_id = null where company_id = $2', [
    department,
    companyId,
  ]);

const raised = (company: PlantedCompany) => ({
  ...ofDepartment(company),
  title: 'Calls go unanswered',
  from: { kind: 'metric', id: company.metric },
});
const solving = ({ companyId, issues }: PlantedCompany) => ({
  companyId,
  issueId: issues.issue,
  seenVersion: 1,
  solutions: [{ kind: 'decision', words: 'Phones are answered until six' }],
});

// biome-ignore format: column under column
export const cadenceCases: readonly Case[] = [
  //                                            signed-out stranger owner operator leader member guest read write departed departed-token expired
  { route: 'today.read', expected: expected('out ok ok ok ok ok ok ok ok ok out out'), input: () => ({}) },
  { route: 'cadence.raise', about: 'from a metric of the company', expected: expected('out none ok ok ok ok no no ok none out out'), input: raised },
  { route: 'cadence.raise', about: 'from what only the leadership sees', expected: expected('out none ok ok none none no no ok none out out'),
    input: (company) => ({ ...raised(company), from: { kind: 'headline', id: company.cadence.headline } }) },
  { route: 'cadence.raisedFrom', expected: expected('out none ok ok ok ok no ok ok none out out'), input: (company) => ({ ...inCompany(company), rowId: company.metric }) },
  { route: 'cadence.openRaised', expected: expected('out none ok ok ok ok no ok ok none out out'), input: (company) => ({ ...inCompany(company), kind: 'todo' }) },
  { route: 'cadence.solve', about: 'of the leadership', expected: expected('out none ok ok none none none no ok none out out'), input: solving },
  { route: 'cadence.solve', about: 'of their department', expected: expected('out none ok ok ok ok none no ok none out out'), input: solving, prepare: issueToDepartment },
  { route: 'cadence.unsolve', about: 'of the leadership', expected: expected('out none ok ok none none none no ok none out out'),
    input: ({ companyId, issues }) => ({ companyId, issueId: issues.solvedIssue, seenVersion: 1 }) },
  { route: 'headline.list', about: 'of the leadership', expected: expected('out none ok ok none none none ok ok none out out'), input: ofTeam },
  { route: 'headline.list', about: 'of their department', expected: expected('out none ok ok ok ok none ok ok none out out'), input: ofDepartment },
  { route: 'headline.write', expected: expected('out none ok ok ok ok no no ok none out out'), input: (company) => ({ ...ofTeam(company), ...words }) },
  { route: 'headline.change', about: 'of a team-mate', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...headline(company), seenVersion: 1, words: 'Better' }), prepare: toDepartment },
  { route: 'headline.change', about: 'one’s own', expected: expected('out none ok ok ok ok none no ok none out out'),
    input: (company) => ({ ...headline(company), seenVersion: 1, words: 'Better' }), prepare: writtenByAsker },
  { route: 'headline.change', about: 'over a newer version', expected: expected('out none conflict conflict none none none no conflict none out out'),
    input: (company) => ({ ...headline(company), seenVersion: 7, words: 'Better' }) },
  { route: 'headline.delete', about: 'of a team-mate', expected: expected('out none ok ok ok no none no ok none out out'), input: headline, prepare: toDepartment },
  { route: 'headline.restore', about: 'of the leadership', expected: expected('out none ok ok none none none no ok none out out'),
    input: ({ companyId, cadence }) => ({ companyId, headlineId: cadence.deletedHeadline }) },
  { route: 'message.list', about: 'one’s own to pass on', expected: expected('out none ok ok ok ok ok ok ok none out out'), input: inCompany },
  { route: 'message.list', about: 'to their department', expected: expected('out none ok ok ok ok ok ok ok none out out'), input: ofDepartment },
  { route: 'message.write', about: 'from the leadership', expected: expected('out none ok ok no no no no ok none out out'),
    input: ({ companyId, leadership, department }) => ({ companyId, fromTeamId: leadership, toTeamId: department, words: 'New hours' }) },
  { route: 'message.write', about: 'from their department', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: ({ companyId, leadership, department }) => ({ companyId, fromTeamId: department, toTeamId: leadership, words: 'New hours' }) },
  { route: 'message.passOn', about: 'told by somebody else', expected: expected('out none ok ok no no none no ok none out out'), input: seenMessage },
  { route: 'message.passOn', about: 'from their department', expected: expected('out none ok ok ok ok none no ok none out out'), input: seenMessage, prepare: fromDepartment },
  { route: 'message.takeBack', about: 'from their department', expected: expected('out none ok ok ok ok none no ok none out out'), input: seenMessage, prepare: fromDepartment },
  { route: 'message.delete', about: 'to their department', expected: expected('out none ok ok no no none no ok none out out'), input: message },
  { route: 'message.restore', about: 'from their department', expected: expected('out none ok ok ok ok none no ok none out out'),
    input: ({ companyId, cadence }) => ({ companyId, messageId: cadence.deletedMessage }), prepare: fromDepartment },
];
