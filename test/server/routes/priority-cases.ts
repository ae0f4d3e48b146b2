import type { FreshDatabase } from '#test/support/fresh-database.ts';
import type { PlantedCompany } from '#test/support/planted-company.ts';
import { plantedWeek } from '#test/support/planted-priorities.ts';
import { type Case, expected } from './case.ts';
import type { Column } from './cast.ts';

const inCompany = ({ companyId }: PlantedCompany) => ({ companyId });
const memberOf = ({ members }: PlantedCompany, name: string) => members[name] ?? members['owner'];
const ofPriority = (company: PlantedCompany) => ({ ...inCompany(company), priorityId: company.priorities.priority });
const ofMilestone = (company: PlantedCompany) => ({
  ...ofPriority(company),
  milestoneId: company.priorities.milestone,
});
const set = (db: FreshDatabase, company: PlantedCompany, what: string, values: readonly unknown[]) =>
  db.owner.query(`update app.priority set ${what} where company_id = $1`, [company.companyId, ...values]);
const ofDepartment = (db: FreshDatabase, company: PlantedCompany) =>
  set(db, company, `level = 'team', team_id = $2`, [company.department]);
const owned = (db: FreshDatabase, company: PlantedCompany, asker: Column) =>
  set(db, company, 'owner_id = $2', [memberOf(company, asker)]);
const ofMember = (db: FreshDatabase, company: PlantedCompany) =>
  set(db, company, `level = 'personal', owner_id = $2`, [company.members['member']]);
const notShared = (db: FreshDatabase, { companyId }: PlantedCompany) =>
  db.owner.query('update app.company set scorecard_shared = false where company_id = $1', [companyId]);
const draft = { title: 'Room-rate sheet' };
const week = plantedWeek(new Date());

// biome-ignore format: column under column
export const priorityCases: readonly Case[] = [
  //                                            signed-out stranger owner operator leader member guest read write departed departed-token expired
  { route: 'priority.list', expected: expected('out none ok ok ok ok ok ok ok none out out'), input: inCompany },
  { route: 'priority.rate', expected: expected('out none ok ok ok ok ok ok ok none out out'), input: inCompany },
  { route: 'priority.load', expected: expected('out none ok ok ok ok no ok ok none out out'),
    input: (company) => ({ ...inCompany(company), ownerId: company.members['owner'], due: '2099-12-31' }) },
  { route: 'priority.read', about: 'of the company', expected: expected('out none ok ok ok ok none ok ok none out out'), input: ofPriority },
  { route: 'priority.read', about: 'of the company, not shared', expected: expected('out none ok ok ok none none ok ok none out out'), input: ofPriority, prepare: notShared },
  { route: 'priority.read', about: 'of a report', expected: expected('out none ok ok ok ok none ok ok none out out'), input: ofPriority, prepare: ofMember },
  { route: 'priority.commit', about: 'of the company', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), ...draft, level: 'company', ownerId: company.members['owner'] }) },
  { route: 'priority.commit', about: 'of their department', expected: expected('out none ok ok ok no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), ...draft, level: 'team', teamId: company.department, ownerId: company.members['member'] }) },
  { route: 'priority.commit', about: 'one’s own', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company, asker) => ({ ...inCompany(company), ...draft, level: 'personal', ownerId: memberOf(company, asker) }) },
  { route: 'priority.change', about: 'of their department', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...ofPriority(company), seenVersion: 1, ...draft }), prepare: ofDepartment },
  { route: 'priority.change', about: 'over a newer version', expected: expected('out none conflict conflict no no none no conflict none out out'),
    input: (company) => ({ ...ofPriority(company), seenVersion: 7, ...draft }) },
  { route: 'priority.say', about: 'of the company', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...ofPriority(company), week, onTrack: false, seenVersion: 1 }) },
  { route: 'priority.say', about: 'of one’s own', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...ofPriority(company), week, onTrack: false, seenVersion: 1 }), prepare: owned },
  { route: 'priority.addMilestone', about: 'of their department', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...ofPriority(company), title: 'Order sprayer', due: '2099-12-04' }), prepare: ofDepartment },
  { route: 'priority.changeMilestone', about: 'of one’s own', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...ofMilestone(company), seenVersion: 1, done: true }), prepare: owned },
  { route: 'priority.deleteMilestone', about: 'of their department', expected: expected('out none ok ok ok no none no ok none out out'), input: ofMilestone, prepare: ofDepartment },
  { route: 'priority.restoreMilestone', about: 'of their department', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...ofPriority(company), milestoneId: company.priorities.deletedMilestone }), prepare: ofDepartment },
  { route: 'priority.close', about: 'of one’s own as done', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...inCompany(company), closings: [{ priorityId: company.priorities.priority, seenVersion: 1, end: 'done' }] }), prepare: owned },
  { route: 'priority.close', about: 'of the company, carried on', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...inCompany(company), closings: [{ priorityId: company.priorities.priority, seenVersion: 1, end: 'carried' }] }) },
  { route: 'priority.reopen', about: 'of their department', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...inCompany(company), closed: [{ priorityId: company.priorities.closedPriority, seenVersion: 1 }] }), prepare: ofDepartment },
  { route: 'priority.delete', about: 'of their department', expected: expected('out none ok ok ok no none no ok none out out'), input: ofPriority, prepare: ofDepartment },
  { route: 'priority.restore', about: 'of the company', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...inCompany(company), priorityId: company.priorities.deletedPriority }) },
];
