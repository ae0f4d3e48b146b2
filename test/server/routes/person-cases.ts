import type { FreshDatabase } from '#test/support/fresh-database.ts';
import type { PlantedCompany } from '#test/support/planted-company.ts';
import { type Case, expected } from './case.ts';
import type { Column } from './cast.ts';

const inCompany = ({ companyId }: PlantedCompany) => ({ companyId });
const pageOf = (name: string) => (company: PlantedCompany) => ({
  ...inCompany(company),
  memberId: company.members[name],
});
const need = ({ companyId, cadence }: PlantedCompany) => ({ companyId, needId: cadence.need });
const changed = (company: PlantedCompany) => ({ ...need(company), seenVersion: 1, words: 'Two ladders' });
const answered = (seenVersion: number) => (company: PlantedCompany) => ({ ...need(company), seenVersion, met: true });

const saidBy = ({ owner }: FreshDatabase, { companyId, members }: PlantedCompany, name: string) =>
  owner.query('update app.need set member_id = $1 where company_id = $2', [
    members[name] ?? members['owner'],
    companyId,
  ]);
const saidByAsker = (db: FreshDatabase, company: PlantedCompany, asker: Column) => saidBy(db, company, asker);
const saidByMember = (db: FreshDatabase, company: PlantedCompany) => saidBy(db, company, 'member');

// biome-ignore format: column under column
export const personCases: readonly Case[] = [
  //                                            signed-out stranger owner operator leader member guest read write departed departed-token expired
  { route: 'people.list', expected: expected('out none ok ok ok ok no ok ok none out out'), input: inCompany },
  { route: 'people.read', about: 'the owner’s', expected: expected('out none ok ok none none none ok ok none out out'), input: pageOf('owner') },
  { route: 'people.read', about: 'the operator’s', expected: expected('out none ok ok none none none ok ok none out out'), input: pageOf('operator') },
  { route: 'people.read', about: 'the leader’s', expected: expected('out none ok ok ok none none ok ok none out out'), input: pageOf('leader') },
  { route: 'people.read', about: 'of a report', expected: expected('out none ok ok ok ok none ok ok none out out'), input: pageOf('member') },
  { route: 'people.read', about: 'of who left', expected: expected('out none ok ok none none none ok ok none out out'), input: pageOf('departed') },
  { route: 'need.say', expected: expected('out none ok ok ok ok no no ok none out out'), input: (company) => ({ ...inCompany(company), words: 'A ladder' }) },
  { route: 'need.change', about: 'the owner’s', expected: expected('out none ok no none none none no no none out out'), input: changed },
  { route: 'need.change', about: 'one’s own', expected: expected('out none ok ok ok ok none no ok none out out'), input: changed, prepare: saidByAsker },
  { route: 'need.change', about: 'over a newer version', expected: expected('out none conflict conflict conflict conflict none no conflict none out out'),
    input: (company) => ({ ...changed(company), seenVersion: 7 }), prepare: saidByAsker },
  { route: 'need.answer', about: 'the owner’s', expected: expected('out none ok ok none none none no ok none out out'), input: answered(1) },
  { route: 'need.answer', about: 'of a report', expected: expected('out none ok ok ok no none no ok none out out'), input: answered(1), prepare: saidByMember },
  { route: 'need.answer', about: 'over a newer version', expected: expected('out none conflict conflict conflict no none no conflict none out out'),
    input: answered(7), prepare: saidByMember },
  { route: 'need.delete', about: 'the owner’s', expected: expected('out none ok no none none none no no none out out'), input: need },
  { route: 'need.delete', about: 'of a report', expected: expected('out none no no no ok none no no none out out'), input: need, prepare: saidByMember },
  { route: 'need.restore', about: 'one’s own', expected: expected('out none ok ok ok ok none no ok none out out'),
    input: ({ companyId, cadence }) => ({ companyId, needId: cadence.deletedNeed }), prepare: saidByAsker },
];
