import { PLANTED_OVERRIDE, PLANTED_WEEK, type PlantedCompany } from '#test/support/planted-company.ts';
import type { Input } from '#test/support/route.ts';

/** For every route that takes an id, an input whose ids are all the company's own. */
export function inputsOf(company: PlantedCompany): Readonly<Record<string, Input>> {
  const { companyId, leadership, department, metric, driven, deletedMetric, invitation } = company;
  const [memberId] = Object.values(company.members);
  const [tokenId] = Object.values(company.tokens);
  const one = { metricId: metric, period: PLANTED_WEEK, amount: 5, seenVersion: 1 };
  const draft = { title: 'Estimates', unit: 'number', goal: null, ownerId: memberId, teamId: leadership };
  return {
    'token.make': { name: 'Reports', access: 'read', companyIds: [companyId], days: 3 },
    'token.revoke': { tokenId },
    'company.read': { companyId },
    'company.readWeekly': { companyId },
    'company.change': { companyId, seenVersion: 1, name: 'Changed' },
    'company.changeWords': { companyId, seenVersion: 1, words: {} },
    'company.transfer': { companyId, to: memberId },
    'company.remove': { companyId, name: 'Company B' },
    'member.list': { companyId },
    'member.change': { companyId, memberId, seenVersion: 1, name: 'Changed' },
    'member.depart': { companyId, memberId },
    'member.readmit': { companyId, memberId },
    'member.resetLink': { companyId, memberId },
    'sample.remove': { companyId },
    'team.form': { companyId, name: 'Crews', memberIds: [memberId] },
    'team.change': { companyId, teamId: department, seenVersion: 1, memberIds: [memberId] },
    'team.disband': { companyId, teamId: department },
    'team.restore': { companyId, teamId: department },
    'invitation.list': { companyId },
    'invitation.invite': { companyId, email: 'x@example.com', role: 'member', teamIds: [department] },
    'invitation.revoke': { companyId, invitationId: invitation },
    'activity.list': { companyId, memberId, subjectId: metric, olderThan: company.activity },
    'mail.list': { companyId },
    'mail.retry': { companyId, mailId: company.mail },
    'backup.state': { companyId },
    'scorecard.read': { companyId, teamId: leadership, ownerId: memberId },
    'scorecard.readRow': { companyId, metricId: metric },
    'scorecard.listMetrics': { companyId },
    'scorecard.defineMetric': { companyId, ...draft, drives: [driven] },
    'scorecard.changeMetric': {
      companyId,
      metricId: metric,
      seenVersion: 1,
      ownerId: memberId,
      teamId: leadership,
      drives: [driven],
    },
    'scorecard.removeGoal': { companyId, metricId: metric, from: '1970-01-01' },
    'scorecard.overrideGoal': { companyId, metricId: metric, period: PLANTED_WEEK, goal: null, note: 'Storm' },
    'scorecard.endOverride': { companyId, metricId: metric, period: PLANTED_OVERRIDE },
    'scorecard.arrange': { companyId, scorecardId: department, metrics: [{ metricId: driven, group: 'Work' }] },
    'scorecard.place': { companyId, scorecardId: department, metricId: metric },
    'scorecard.takeOff': { companyId, scorecardId: department, metricId: driven },
    'scorecard.deleteMetric': { companyId, metricId: metric },
    'scorecard.restoreMetric': { companyId, metricId: deletedMetric },
    'scorecard.readTree': { companyId },
    'scorecard.recordValue': { companyId, ...one },
    'scorecard.recordValues': { companyId, values: [one] },
    'change.list': { companyId, metricId: metric },
    'change.declare': { companyId, metricId: metric, startsOn: PLANTED_WEEK, what: 'New prices' },
    'change.withdraw': { companyId, changeId: company.change },
    'change.restore': { companyId, changeId: company.withdrawnChange },
    'coaching.list': { companyId, metricId: metric },
    'coaching.write': { companyId, metricId: metric, said: 'Calls come late' },
    'coaching.change': { companyId, metricId: metric, noteId: company.coachingNote, seenVersion: 1, outcome: 'Better' },
    'coaching.delete': { companyId, metricId: metric, noteId: company.coachingNote },
    'coaching.restore': { companyId, metricId: metric, noteId: company.deletedNote },
    'starter.begin': { companyId, starter: 'solo', teamId: leadership, ownerId: memberId },
    'import.preview': { companyId, uploadIds: [company.import], choices: { teamId: leadership, ownerId: memberId } },
    'import.store': {
      companyId,
      uploadIds: [company.import],
      choices: { teamId: leadership, ownerId: memberId },
      fingerprint: 'x',
    },
    'import.list': { companyId },
    'import.undo': { companyId, importId: company.import },
    'import.exportScorecard': { companyId, teamId: leadership },
  };
}

/** Filters and lists of values answer for each part: an id that is not there leaves the answer empty. */
export const answersInParts = new Set([
  'activity.list',
  'scorecard.read',
  'scorecard.recordValues',
  'import.exportScorecard',
]);

/** What ids look like when nobody means well. */
export const malformed: readonly unknown[] = [
  '',
  ' ',
  'null',
  'a\u0000b',
  '\ud800',
  "' or 1=1 --",
  "00000000-0000-0000-0000-000000000000'; drop table app.company; --",
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '{01a20090-ee8c-7000-8481-6a00fc97921b}',
  '01a20090ee8c700084816a00fc97921b',
  'x'.repeat(5000),
  0,
  -1,
  true,
  null,
  [],
  {},
];
