import type { PlantedCompany } from '#test/support/planted-company.ts';
import type { MemberId } from '#lib/ids.ts';
import { giveHome } from '#test/support/home.ts';
import { PLANTED_OVERRIDE, PLANTED_WEEK } from '#test/support/planted-company.ts';
import type { FreshDatabase } from '#test/support/fresh-database.ts';
import { type Case, expected } from './case.ts';
import type { Column } from './cast.ts';
import { cadenceCases } from './cadence-cases.ts';
import { issueCases } from './issue-cases.ts';
import { meetingCases } from './meeting-cases.ts';
import { personCases } from './person-cases.ts';
import { priorityCases } from './priority-cases.ts';
import { todoCases } from './todo-cases.ts';

const inCompany = ({ companyId }: PlantedCompany) => ({ companyId });
const memberOf = (company: PlantedCompany, name: string) => company.members[name] ?? company.members['owner'];
const settings = {
  name: 'Another one',
  kind: 'solo',
  timeZone: 'UTC',
  currency: 'USD',
  firstDayOfWeek: 1,
  yearStartsMonth: 1,
};
const definition = { title: 'Estimates sent', unit: 'number', goal: null };
const one = (company: PlantedCompany, seenVersion = 1) => ({
  metricId: company.metric,
  period: PLANTED_WEEK,
  amount: 21,
  seenVersion,
});
const owned = (db: FreshDatabase, company: PlantedCompany, asker: Column) =>
  db.owner.query('update app.metric set owner_id = $1 where metric_id = $2', [
    memberOf(company, asker),
    company.metric,
  ]);
const ofDepartment = (db: FreshDatabase, company: PlantedCompany) =>
  giveHome(db.owner, company.metric, { team: company.department });
const ofReport = async (db: FreshDatabase, company: PlantedCompany) => {
  await ofDepartment(db, company);
  await owned(db, company, 'member');
};
const ownedAlone = (db: FreshDatabase, company: PlantedCompany, asker: Column) =>
  giveHome(db.owner, company.metric, { owner: memberOf(company, asker) as MemberId });
const ofMetric = (company: PlantedCompany) => ({ ...inCompany(company), metricId: company.metric });
const beginning = (company: PlantedCompany) => ({ ...inCompany(company), starter: 'solo' });
const onDepartment = (company: PlantedCompany) => ({ ...inCompany(company), scorecardId: company.department });
const onOwn = (company: PlantedCompany, asker: Column) => ({
  ...inCompany(company),
  scorecardId: memberOf(company, asker),
});

/** The role table as data: who gets what from every route. The names of the columns stand above each block. */
// biome-ignore format: column under column
export const cases: readonly Case[] = [
  //                                            signed-out stranger owner operator leader member guest read write departed departed-token expired
  { route: 'setup.state', expected: expected('  ok         ok       ok    ok       ok     ok     ok    ok   ok    ok       ok             ok'), input: () => ({}) },
  { route: 'setup.begin', expected: expected('  gone       gone     gone  gone     gone   gone   gone  gone gone  gone     gone           gone'),
    input: () => ({ person: { name: 'Eve', email: 'eve@example.com', password: 'a garden of quiet stones' } }) },
  { route: 'me.read', expected: expected('      out        ok       ok    ok       ok     ok     ok    ok   ok    ok       out            out'), input: () => ({}) },
  { route: 'token.list', expected: expected('   out        ok       ok    ok       ok     ok     ok    no   no    ok       out            out'), input: () => ({}) },
  { route: 'token.make', expected: expected('   out        none     ok    ok       ok     ok     ok    no   no    none     out            out'),
    input: ({ companyId }) => ({ name: 'Reports', access: 'read', companyIds: [companyId], days: 30 }) },
  { route: 'token.revoke', about: 'the owner’s', expected: expected('out none      ok    none     none   none   none  no   no    none     out            out'),
    input: ({ tokens }) => ({ tokenId: tokens['owner'] }) },

  { route: 'company.create', expected: expected('out       ok       ok    ok       ok     ok     ok    no   no    ok       out            out'), input: () => settings },
  { route: 'company.read', expected: expected(' out        none     ok    ok       ok     ok     ok    ok   ok    none     out            out'), input: inCompany },
  { route: 'company.change', expected: expected('out       none     ok    ok       no     no     no    no   ok    none     out            out'),
    input: (company) => ({ ...inCompany(company), seenVersion: 1, name: 'New name' }) },
  { route: 'company.readWeekly', expected: expected('out  none     ok    ok       no     no     no    ok   ok    none     out            out'), input: inCompany },
  { route: 'company.changeWords', expected: expected('out  none     ok    ok       no     no     no    no   ok    none     out            out'),
    input: (company) => ({ ...inCompany(company), seenVersion: 1, words: { metric: { one: 'number', many: 'numbers' } } }) },
  { route: 'company.transfer', expected: expected('out     none     ok    no       no     no     no    no   ok    none     out            out'),
    input: (company) => ({ ...inCompany(company), to: company.members['operator'] }),
    prepare: (db, company) => db.owner.query(`update app.member set user_id = 'op-' || member_id where member_id = $1 and user_id is null`, [company.members['operator']]) },
  { route: 'company.remove', expected: expected('out       none     ok    no       no     no     no    no   ok    none     out            out'),
    input: (company) => ({ ...inCompany(company), name: 'To be removed' }),
    prepare: (db, { companyId }) => db.owner.query(`update app.company set name = 'To be removed' where company_id = $1`, [companyId]) },

  { route: 'member.list', expected: expected('  out        none     ok    ok       ok     ok     no    ok   ok    none     out            out'), input: inCompany },
  { route: 'member.change', about: 'role of somebody in the leader’s team', expected: expected('out none ok ok ok no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), memberId: company.members['member'], seenVersion: 1, role: 'guest' }) },
  { route: 'member.change', about: 'role of somebody in no team', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), memberId: company.members['guest'], seenVersion: 1, role: 'member' }) },
  { route: 'member.change', about: 'raising to owner', expected: expected('out none ok no no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), memberId: company.members['member'], seenVersion: 1, role: 'owner' }) },
  { route: 'member.change', about: 'role of an owner', expected: expected('out none ok no no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), memberId: company.members['expired-token'], seenVersion: 1, role: 'member' }) },
  { route: 'member.change', about: 'somebody’s leave to see money', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), memberId: company.members['leader'], seenVersion: 1, grants: ['money'] }) },
  { route: 'member.change', about: 'one’s own name', expected: expected('out none ok ok ok ok ok no ok none out out'),
    input: (company, asker) => ({ ...inCompany(company), memberId: memberOf(company, asker), seenVersion: 1, name: 'New' }) },
  { route: 'member.depart', expected: expected('out        none     ok    ok       no     no     no    no   ok    none     out            out'),
    input: (company) => ({ ...inCompany(company), memberId: company.members['member'] }) },
  { route: 'member.depart', about: 'of an owner', expected: expected('out none ok no no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), memberId: company.members['expired-token'] }) },
  { route: 'member.readmit', about: 'of an owner', expected: expected('out none ok no no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), memberId: company.members['departed'] }) },

  { route: 'member.resetLink', expected: expected('out     none     ok    no       no     no     no    no   no    none     out            out'),
    input: (company) => ({ ...inCompany(company), memberId: company.members['guest'] }), oneByOne: true },

  { route: 'sample.list', expected: expected('  ok         ok       ok    ok       ok     ok     ok    ok   ok    ok       ok             ok'), input: () => ({}) },
  { route: 'sample.open', expected: expected('  out        ok       ok    ok       ok     ok     ok    no   no    ok       out            out'), input: () => ({ sample: 'solo' }) },
  { route: 'sample.remove', expected: expected('out        none     ok    no       no     no     no    no   ok    none     out            out'), input: inCompany,
    // A sample of its own for each: removing one takes all companies of it.
    prepare: (db, { companyId }) => db.owner.query('update app.company set sample = company_id::text where company_id = $1', [companyId]) },

  { route: 'team.form', expected: expected('    out        none     ok    ok       no     no     no    no   ok    none     out            out'),
    input: (company) => ({ ...inCompany(company), name: 'Crews', memberIds: [company.members['member']] }) },
  { route: 'team.change', expected: expected('  out        none     ok    ok       no     no     no    no   ok    none     out            out'),
    input: (company) => ({ ...inCompany(company), teamId: company.department, seenVersion: 1, name: 'Crews' }) },
  { route: 'team.disband', expected: expected(' out        none     ok    ok       no     no     no    no   ok    none     out            out'),
    input: (company) => ({ ...inCompany(company), teamId: company.department }) },
  { route: 'team.restore', expected: expected(' out        none     ok    ok       no     no     no    no   ok    none     out            out'),
    input: (company) => ({ ...inCompany(company), teamId: company.disbanded }) },

  { route: 'invitation.list', expected: expected('out      none     ok    ok       ok     no     no    ok   ok    none     out            out'), input: inCompany },
  { route: 'invitation.invite', about: 'a member into the leader’s team', expected: expected('out none ok ok ok no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), email: 'new@example.com', role: 'member', teamIds: [company.department] }) },
  { route: 'invitation.invite', about: 'a member into another team', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), email: 'new@example.com', role: 'member', teamIds: [company.department, company.leadership] }) },
  { route: 'invitation.invite', about: 'a leader', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), email: 'new@example.com', role: 'leader', teamIds: [company.department] }) },
  { route: 'invitation.invite', about: 'an owner', expected: expected('out none ok no no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), email: 'new@example.com', role: 'owner', teamIds: [] }) },
  { route: 'invitation.revoke', about: 'the owner’s', expected: expected('out none ok ok none no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), invitationId: company.invitation }) },
  { route: 'invitation.inspect', expected: expected('ok    ok       ok    ok       ok     ok     ok    ok   ok    ok       ok             ok'),
    input: ({ invitationSecret }) => ({ secret: invitationSecret }) },
  { route: 'invitation.accept', expected: expected('ok     ok     conflict conflict conflict conflict conflict ok ok ok  ok             ok'),
    input: ({ invitationSecret }) => ({ secret: invitationSecret, newAccount: { name: 'New', password: 'a garden of quiet stones' } }),
    prepare: (db, { companyId, invitation }) => db.owner.query('update app.invitation set email = $1 where company_id = $2', [`${invitation}@example.com`, companyId]) },

  { route: 'activity.list', expected: expected('out        none     ok    ok       no     no     no    ok   ok    none     out            out'), input: inCompany },
  { route: 'mail.list', expected: expected('    out        none     ok    ok       no     no     no    ok   ok    none     out            out'), input: inCompany },
  { route: 'mail.retry', expected: expected('   out        none     ok    ok       no     no     no    no   ok    none     out            out'),
    input: (company) => ({ ...inCompany(company), mailId: company.mail }),
    prepare: (db, { mail }) => db.owner.query(`update app.mail set state = 'failed', problem = 'nobody there' where mail_id = $1`, [mail]) },
  { route: 'reminder.readChoice', expected: expected('out none     ok    ok       ok     ok     ok    ok   ok    none     out            out'), input: inCompany },
  { route: 'reminder.choose', expected: expected('out      none     ok    ok       ok     ok     ok    no   ok    none     out            out'),
    input: (company, asker) => ({ ...inCompany(company), seenVersion: asker === 'owner' ? 1 : 0, off: ['recap'] }) },
  { route: 'reminder.choose', about: 'over a newer version', expected: expected('out none conflict conflict conflict conflict conflict no conflict none out out'),
    input: (company) => ({ ...inCompany(company), seenVersion: 7, off: ['recap'] }) },
  { route: 'reminder.inspectStop', expected: expected('ok  ok       ok    ok       ok     ok     ok    ok   ok    ok       ok             ok'),
    input: ({ stopSecret }) => ({ secret: stopSecret }) },
  { route: 'reminder.stop', expected: expected('ok         ok       ok    ok       ok     ok     ok    ok   ok    ok       ok             ok'),
    input: ({ stopSecret }) => ({ secret: stopSecret }) },
  { route: 'backup.state', expected: expected(' out        none     ok    ok       no     no     no    ok   ok    none     out            out'), input: inCompany },

  { route: 'scorecard.read', expected: expected('out       none     ok    ok       ok     ok     ok    ok   ok    none     out            out'), input: inCompany },
  { route: 'scorecard.readRow', about: 'shared', expected: expected('out none  ok    ok       ok     ok     none  ok   ok    none     out            out'),
    input: (company) => ({ ...inCompany(company), metricId: company.metric }) },
  { route: 'scorecard.readRow', about: 'not shared', expected: expected('out none ok ok ok none none ok ok none out out'),
    input: (company) => ({ ...inCompany(company), metricId: company.metric }),
    prepare: (db, { companyId }) => db.owner.query('update app.company set scorecard_shared = false where company_id = $1', [companyId]) },
  { route: 'scorecard.readRow', about: 'of the leader’s team', expected: expected('out none ok ok ok none none ok ok none out out'),
    input: (company) => ({ ...inCompany(company), metricId: company.metric }), prepare: ofDepartment },
  { route: 'scorecard.defineMetric', about: 'for the whole company', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company, asker) => ({ ...inCompany(company), ...definition, teamId: company.leadership, ownerId: memberOf(company, asker === 'departed' ? 'owner' : asker) }) },
  { route: 'scorecard.defineMetric', about: 'for the leader’s team', expected: expected('out none ok ok ok no no no ok none out out'),
    input: (company, asker) => ({ ...inCompany(company), ...definition, teamId: company.department, ownerId: memberOf(company, asker === 'departed' ? 'owner' : asker) }) },
  { route: 'scorecard.defineMetric', about: 'personal', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company, asker) => ({ ...inCompany(company), ...definition, teamId: null, ownerId: memberOf(company, asker === 'departed' ? 'owner' : asker) }) },
  { route: 'scorecard.changeMetric', about: 'of the whole company', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...inCompany(company), metricId: company.metric, seenVersion: 1, title: 'Renamed' }) },
  { route: 'scorecard.changeMetric', about: 'of the whole company and one’s own', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), metricId: company.metric, seenVersion: 1, goal: null }), prepare: owned },
  { route: 'scorecard.changeMetric', about: 'personal, given to the whole company', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), metricId: company.metric, seenVersion: 1, teamId: company.leadership }),
    prepare: ownedAlone },
  { route: 'scorecard.listMetrics', expected: expected('out none ok ok ok ok ok ok ok none out out'), input: inCompany },
  { route: 'scorecard.removeGoal', about: 'of the whole company', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...ofMetric(company), from: '1970-01-01' }) },
  { route: 'scorecard.removeGoal', about: 'of the leader’s team', expected: expected('out none ok ok ok none none no ok none out out'),
    input: (company) => ({ ...ofMetric(company), from: '1970-01-01' }), prepare: ofDepartment },
  { route: 'scorecard.removeGoal', about: 'of one’s own', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...ofMetric(company), from: '1970-01-01' }), prepare: ownedAlone },
  { route: 'scorecard.overrideGoal', about: 'of the whole company', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...ofMetric(company), period: PLANTED_WEEK, goal: null, note: 'Storm' }) },
  { route: 'scorecard.overrideGoal', about: 'of the leader’s team', expected: expected('out none ok ok ok none none no ok none out out'),
    input: (company) => ({ ...ofMetric(company), period: PLANTED_WEEK, goal: null, note: 'Storm' }), prepare: ofDepartment },
  { route: 'scorecard.endOverride', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...ofMetric(company), period: PLANTED_OVERRIDE }) },
  { route: 'scorecard.arrange', about: 'a department', expected: expected('out none ok ok ok no no no ok none out out'),
    input: (company) => ({ ...onDepartment(company), metrics: [{ metricId: company.driven, group: 'Work' }] }) },
  { route: 'scorecard.arrange', about: 'the company scorecard', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), scorecardId: company.leadership, metrics: [{ metricId: company.driven, group: '' }] }) },
  { route: 'scorecard.arrange', about: 'one’s own scorecard', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company, asker) => ({ ...onOwn(company, asker), metrics: [{ metricId: company.metric, group: 'Mine' }] }), prepare: owned },
  { route: 'scorecard.arrange', about: 'somebody else’s scorecard', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), scorecardId: company.members['expired-token'], metrics: [] }) },
  { route: 'scorecard.place', about: 'on a department', expected: expected('out none ok ok ok no no no ok none out out'),
    input: (company) => ({ ...onDepartment(company), metricId: company.metric }) },
  { route: 'scorecard.place', about: 'on a department, what one may not read', expected: expected('out none ok ok none no no no ok none out out'),
    input: (company) => ({ ...onDepartment(company), metricId: company.metric }),
    prepare: (db, company) => giveHome(db.owner, company.metric, { owner: company.members['guest'] as MemberId }) },
  { route: 'scorecard.place', about: 'on one’s own scorecard', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company, asker) => ({ ...onOwn(company, asker), metricId: company.metric }) },
  { route: 'scorecard.takeOff', about: 'a department', expected: expected('out none ok ok ok no no no ok none out out'),
    input: (company) => ({ ...onDepartment(company), metricId: company.driven }) },
  { route: 'scorecard.deleteMetric', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...inCompany(company), metricId: company.metric }) },
  { route: 'scorecard.restoreMetric', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...inCompany(company), metricId: company.deletedMetric }) },
  { route: 'scorecard.recordValue', about: 'of the whole company', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...inCompany(company), ...one(company) }) },
  { route: 'scorecard.recordValue', about: 'of the leader’s team', expected: expected('out none ok ok ok none none no ok none out out'),
    input: (company) => ({ ...inCompany(company), ...one(company) }), prepare: ofDepartment },
  { route: 'scorecard.recordValue', about: 'of a metric one owns', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...inCompany(company), ...one(company) }), prepare: owned },
  { route: 'scorecard.recordValue', about: 'over a newer version', expected: expected('out none conflict conflict no no none no conflict none out out'),
    input: (company) => ({ ...inCompany(company), ...one(company, 7) }) },
  // Each value has its own outcome, so the request itself is answered.
  { route: 'scorecard.recordValues', expected: expected('out none ok ok ok ok ok no ok none out out'),
    input: (company) => ({ ...inCompany(company), values: [one(company)] }) },

  { route: 'scorecard.readTree', expected: expected('out none ok ok ok ok ok ok ok none out out'), input: inCompany },
  { route: 'change.list', expected: expected('out none ok ok ok ok ok ok ok none out out'), input: inCompany },
  { route: 'change.list', about: 'of one metric', expected: expected('out none ok ok ok ok none ok ok none out out'), input: ofMetric },
  { route: 'change.declare', about: 'for the whole company', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), metricId: null, startsOn: PLANTED_WEEK, what: 'New prices' }) },
  { route: 'change.declare', about: 'for a metric of the whole company', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...ofMetric(company), startsOn: PLANTED_WEEK, what: 'New prices' }) },
  { route: 'change.declare', about: 'for a metric of the leader’s team', expected: expected('out none ok ok ok none none no ok none out out'),
    input: (company) => ({ ...ofMetric(company), startsOn: PLANTED_WEEK, what: 'New prices' }), prepare: ofDepartment },
  { route: 'change.declare', about: 'for one’s own metric', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...ofMetric(company), startsOn: PLANTED_WEEK, what: 'New prices' }), prepare: ownedAlone },
  { route: 'change.withdraw', about: 'of a metric of the whole company', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...inCompany(company), changeId: company.change }) },
  { route: 'change.withdraw', about: 'of a metric of the leader’s team', expected: expected('out none ok ok ok none none no ok none out out'),
    input: (company) => ({ ...inCompany(company), changeId: company.change }), prepare: ofDepartment },
  { route: 'change.restore', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...inCompany(company), changeId: company.withdrawnChange }) },

  { route: 'coaching.list', about: 'of the owner', expected: expected('out none ok ok no no none ok ok none out out'), input: ofMetric },
  { route: 'coaching.list', about: 'of a report', expected: expected('out none ok ok ok ok none ok ok none out out'), input: ofMetric, prepare: ofReport },
  { route: 'coaching.list', about: 'of oneself', expected: expected('out none ok ok ok ok no ok ok none out out'), input: ofMetric, prepare: owned },
  { route: 'coaching.write', about: 'about the owner', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...ofMetric(company), said: 'Calls come late' }) },
  { route: 'coaching.write', about: 'about a report', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...ofMetric(company), said: 'Calls come late' }), prepare: ofReport },
  { route: 'coaching.write', about: 'about oneself', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...ofMetric(company), said: 'Calls come late' }), prepare: owned },
  { route: 'coaching.change', about: 'about a report', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...ofMetric(company), noteId: company.coachingNote, seenVersion: 1, outcome: 'Better' }), prepare: ofReport },
  { route: 'coaching.change', about: 'over a newer version', expected: expected('out none conflict conflict no no none no conflict none out out'),
    input: (company) => ({ ...ofMetric(company), noteId: company.coachingNote, seenVersion: 7, outcome: 'Better' }) },
  { route: 'coaching.delete', about: 'about a report', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...ofMetric(company), noteId: company.coachingNote }), prepare: ofReport },
  { route: 'coaching.restore', about: 'about the owner', expected: expected('out none ok ok no no none no ok none out out'),
    input: (company) => ({ ...ofMetric(company), noteId: company.deletedNote }) },

  { route: 'starter.begin', about: 'for the whole company', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...beginning(company), teamId: company.leadership, ownerId: company.members['owner'] }) },
  { route: 'starter.begin', about: 'for the leader’s team', expected: expected('out none ok ok ok no no no ok none out out'),
    input: (company) => ({ ...beginning(company), teamId: company.department, ownerId: company.members['member'] }) },
  { route: 'starter.begin', about: 'personal', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company, asker) => ({ ...beginning(company), teamId: null, ownerId: memberOf(company, asker === 'departed' ? 'owner' : asker) }) },

  { route: 'import.preview', about: 'of a file that nobody sent', expected: expected('out none none none no no no none none none out out'),
    input: (company) => ({ ...inCompany(company), uploadIds: [company.metric] }) },
  { route: 'import.store', about: 'of a file that nobody sent', expected: expected('out none none none no no no none none none out out'),
    input: (company) => ({ ...inCompany(company), uploadIds: [company.metric], fingerprint: 'x' }) },
  { route: 'import.list', expected: expected(' out        none     ok    ok       no     no     no    ok   ok    none     out            out'), input: inCompany },
  { route: 'import.undo', expected: expected(' out        none     ok    ok       no     no     no    no   ok    none     out            out'),
    input: (company) => ({ ...inCompany(company), importId: company.import }) },
  { route: 'import.exportScorecard', expected: expected('out none    ok    ok       no     no     no    ok   ok    none     out            out'), input: inCompany },
  { route: 'import.exportCommitments', expected: expected('out none    ok    ok       no     no     no    ok   ok    none     out            out'), input: inCompany },

  ...cadenceCases,
  ...issueCases,
  ...meetingCases,
  ...todoCases,
  ...personCases,
  ...priorityCases,
];
