import type { FreshDatabase } from '#test/support/fresh-database.ts';
import type { PlantedCompany } from '#test/support/planted-company.ts';
import { type Case, expected } from './case.ts';
import type { Column } from './cast.ts';

const inCompany = ({ companyId }: PlantedCompany) => ({ companyId });
const askerOf = (company: PlantedCompany, asker: Column) => company.members[asker] ?? company.members['owner'];
const ofAgenda = ({ companyId, meetings }: PlantedCompany) => ({ companyId, agendaId: meetings.agenda });
const one = ({ companyId, meetings }: PlantedCompany) => ({ companyId, meetingId: meetings.meeting });
const seen = (company: PlantedCompany) => ({ ...one(company), seenVersion: 1 });
const planned = ({ companyId, meetings }: PlantedCompany) => ({ companyId, meetingId: meetings.plannedMeeting });
const note = (company: PlantedCompany) => ({ ...one(company), noteId: company.meetings.note });
const ofPrivate = ({ companyId, meetings }: PlantedCompany) => ({ companyId, meetingId: meetings.privateMeeting });
const point = (company: PlantedCompany) => ({ ...ofPrivate(company), pointId: company.meetings.point });
const soon = () => new Date(Date.now() + 86_400_000).toISOString();

const setState =
  (state: string) =>
  (db: FreshDatabase, { meetings }: PlantedCompany) =>
    db.owner.query('update app.meeting set state = $1, ended_at = now() where meeting_id = $2', [
      state,
      meetings.meeting,
    ]);
const led = (db: FreshDatabase, company: PlantedCompany, asker: Column) =>
  db.owner.query('update app.meeting set facilitator_id = $1 where meeting_id = $2', [
    askerOf(company, asker),
    company.meetings.meeting,
  ]);
const there = (db: FreshDatabase, company: PlantedCompany, asker: Column) =>
  db.owner.query(
    `insert into app.meeting_person (company_id, meeting_id, member_id, presence, came_at) values ($1, $2, $3, 'here', now())
     on conflict do nothing`,
    [company.companyId, company.meetings.meeting, askerOf(company, asker)],
  );
/** The private meeting as the solo hour of the one who asks. */
const alone = async (db: FreshDatabase, company: PlantedCompany, asker: Column) => {
  const { companyId, meetings } = company;
  await db.owner.query(`update app.meeting set kind = 'solo' where meeting_id = $1`, [meetings.privateMeeting]);
  await db.owner.query('delete from app.meeting_person where meeting_id = $1', [meetings.privateMeeting]);
  await db.owner.query(
    `insert into app.meeting_person (company_id, meeting_id, member_id, presence) values ($1, $2, $3, 'expected')`,
    [companyId, meetings.privateMeeting, askerOf(company, asker)],
  );
};
const opened = (db: FreshDatabase, { meetings }: PlantedCompany) =>
  db.owner.query(`update app.meeting set state = 'live', opened_at = now() where meeting_id = $1`, [
    meetings.privateMeeting,
  ]);

// biome-ignore format: column under column
export const meetingCases: readonly Case[] = [
  //                                            signed-out stranger owner operator leader member guest read write departed departed-token expired
  { route: 'agenda.list', expected: expected('out none ok ok ok ok no ok ok none out out'), input: inCompany },
  { route: 'agenda.add', about: 'for the leader’s team', expected: expected('out none ok ok ok no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), template: 'weekly-90', teamId: company.department }) },
  { route: 'agenda.add', about: 'for the leadership', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company) => ({ ...inCompany(company), template: 'quarterly', teamId: company.leadership }) },
  { route: 'agenda.add', about: 'for owner and operator', expected: expected('out none ok ok no no no no ok none out out'),
    input: (company, asker) => ({ ...inCompany(company), template: 'owner-operator', withId: company.members[asker === 'operator' ? 'owner' : 'operator'] }) },
  { route: 'agenda.add', about: 'for oneself', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...inCompany(company), template: 'solo-hour' }) },
  { route: 'agenda.change', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...ofAgenda(company), seenVersion: 1, startsAt: '10:00' }) },
  { route: 'agenda.change', about: 'over a newer version', expected: expected('out none conflict conflict conflict no none no conflict none out out'),
    input: (company) => ({ ...ofAgenda(company), seenVersion: 7, startsAt: '10:00' }) },
  { route: 'agenda.change', about: 'of the two', expected: expected('out none ok ok none none none no none none out out'),
    input: ({ companyId, meetings }) => ({ companyId, agendaId: meetings.privateAgenda, seenVersion: 1, startsAt: '10:00' }) },
  { route: 'agenda.delete', expected: expected('out none ok ok ok no none no ok none out out'), input: ofAgenda },
  { route: 'agenda.restore', expected: expected('out none ok ok ok no none no ok none out out'),
    input: ({ companyId, meetings }) => ({ companyId, agendaId: meetings.deletedAgenda }) },

  { route: 'meeting.plan', expected: expected('out none ok ok ok no none no ok none out out'), input: ofAgenda },
  { route: 'meeting.move', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...planned(company), seenVersion: 1, plannedAt: soon() }) },
  { route: 'meeting.open', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...ofAgenda(company), meetingId: company.meetings.plannedMeeting }), prepare: setState('concluded') },
  { route: 'meeting.open', about: 'while another one is open', expected: expected('out none conflict conflict conflict no none no conflict none out out'), input: ofAgenda },
  { route: 'meeting.read', expected: expected('out none ok ok ok ok none ok ok none out out'), input: one },
  { route: 'meeting.read', about: 'of the two', expected: expected('out none ok ok none none none none none none out out'), input: ofPrivate },
  { route: 'meeting.readState', expected: expected('out none ok ok ok ok none ok ok none out out'), input: one },
  { route: 'meeting.go', about: 'by who does not lead it', expected: expected('out none ok no no no none no no none out out'),
    input: (company) => ({ ...seen(company), section: 'issues' }) },
  { route: 'meeting.go', about: 'by who leads it', expected: expected('out none ok ok ok ok none no ok none out out'),
    input: (company) => ({ ...seen(company), section: 'issues' }), prepare: led },
  { route: 'meeting.go', about: 'over a newer version', expected: expected('out none conflict conflict conflict conflict none no conflict none out out'),
    input: (company) => ({ ...seen(company), seenVersion: 7, section: 'issues' }) },
  { route: 'meeting.pause', expected: expected('out none ok no no no none no no none out out'), input: seen },
  { route: 'meeting.resume', expected: expected('out none ok no no no none no no none out out'), input: seen },
  { route: 'meeting.addMinutes', expected: expected('out none ok no no no none no no none out out'),
    input: (company) => ({ ...seen(company), section: 'issues', minutes: 10 }) },
  { route: 'meeting.handOver', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...seen(company), duty: 'facilitator', to: company.members['owner'] }) },
  { route: 'meeting.conclude', expected: expected('out none ok ok ok no none no ok none out out'), input: one },
  { route: 'meeting.conclude', about: 'by who leads it', expected: expected('out none ok ok ok ok none no ok none out out'), input: one, prepare: led },
  { route: 'meeting.cancel', expected: expected('out none ok ok ok no none no ok none out out'), input: planned },
  { route: 'meeting.reopen', expected: expected('out none ok ok ok no none no ok none out out'), input: one, prepare: setState('concluded') },

  { route: 'meeting.join', expected: expected('out none ok ok ok ok none no ok none out out'), input: one },
  { route: 'meeting.leave', expected: expected('out none ok ok ok ok none no ok none out out'), input: one, prepare: there },
  // Of one who neither leads nor writes nothing is stored.
  { route: 'meeting.stay', expected: expected('out none ok ok ok ok none ok ok none out out'), input: one },
  { route: 'meeting.markPresence', about: 'of oneself', expected: expected('out none ok ok ok ok none no ok none out out'),
    input: (company, asker) => ({ ...one(company), memberId: askerOf(company, asker), presence: 'late' }) },
  { route: 'meeting.markPresence', about: 'of the leader', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...one(company), memberId: company.members['leader'], presence: 'absent' }) },
  { route: 'meeting.rate', expected: expected('out none ok ok ok ok none no ok none out out'), input: (company) => ({ ...one(company), rating: 9 }), prepare: there },
  { route: 'meeting.upcoming', expected: expected('out ok ok ok ok ok ok ok ok ok out out'), input: () => ({}) },
  { route: 'meeting.list', expected: expected('out none ok ok ok ok no ok ok none out out'), input: inCompany },
  { route: 'meeting.recap', expected: expected('out none ok ok ok ok none ok ok none out out'), input: one },
  { route: 'meeting.recap', about: 'of the two', expected: expected('out none ok ok none none none none none none out out'), input: ofPrivate, prepare: opened },
  { route: 'meeting.trends', expected: expected('out none ok ok ok ok none ok ok none out out'), input: ofAgenda },

  { route: 'meeting.findings', about: 'of one’s own solo hour', expected: expected('out none ok ok ok ok none ok ok none out out'), input: ofPrivate, prepare: alone },
  { route: 'meeting.takeOn', expected: expected('out none ok ok ok ok none no ok none out out'),
    input: (company) => ({ ...ofPrivate(company), title: 'Call ten clients' }), prepare: alone },
  { route: 'meeting.sendFinding', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...inCompany(company), rule: 'cadence.todos', role: 'sales' }) },
  { route: 'meeting.sendFinding', about: 'of a metric of the company scorecard', expected: expected('out none ok ok ok ok no no ok none out out'),
    input: (company) => ({ ...inCompany(company), metricId: company.metric, role: null }) },
  { route: 'meeting.teamTrends', expected: expected('out none ok ok ok ok none ok ok none out out'),
    input: (company) => ({ ...inCompany(company), teamId: company.department }) },
  { route: 'meeting.teamTrends', about: 'of the leadership', expected: expected('out none ok ok none none none ok ok none out out'),
    input: (company) => ({ ...inCompany(company), teamId: company.leadership }) },
  { route: 'calendarFeed.list', expected: expected('out none ok ok ok ok no ok ok none out out'), input: inCompany },
  { route: 'calendarFeed.make', expected: expected('out none ok ok ok ok no no no none out out'), input: inCompany },
  { route: 'calendarFeed.make', about: 'for the leadership', expected: expected('out none ok ok none none no no no none out out'),
    input: (company) => ({ ...inCompany(company), teamId: company.leadership }) },
  { route: 'calendarFeed.revoke', about: 'the owner’s', expected: expected('out none ok none none none none no no none out out'),
    input: (company) => ({ ...inCompany(company), feedId: company.meetings.feed }) },

  { route: 'meetingNote.read', expected: expected('out none ok ok ok ok none ok ok none out out'), input: note },
  { route: 'meetingNote.write', expected: expected('out none ok ok ok ok none no ok none out out'),
    input: (company) => ({ ...one(company), section: 'issues', words: 'Rates exist' }) },
  { route: 'meetingNote.change', about: 'of somebody else', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...note(company), seenVersion: 1, words: 'Rates are old' }) },
  { route: 'meetingNote.change', about: 'over a newer version', expected: expected('out none conflict conflict conflict no none no conflict none out out'),
    input: (company) => ({ ...note(company), seenVersion: 7, words: 'Rates are old' }) },
  { route: 'meetingNote.delete', expected: expected('out none ok ok ok no none no ok none out out'), input: note },
  { route: 'meetingNote.restore', expected: expected('out none ok ok ok no none no ok none out out'),
    input: (company) => ({ ...one(company), noteId: company.meetings.deletedNote }) },

  { route: 'meetingPoint.read', about: 'before it is opened', expected: expected('out none ok none none none none none none none out out'), input: point },
  { route: 'meetingPoint.read', about: 'once it is open', expected: expected('out none ok ok none none none none none none out out'), input: point, prepare: opened },
  { route: 'meetingPoint.add', expected: expected('out none ok ok none none none no none none out out'),
    input: (company) => ({ ...ofPrivate(company), words: 'Who prices the big bids?' }) },
  { route: 'meetingPoint.change', about: 'before it is opened', expected: expected('out none ok none none none none no none none out out'),
    input: (company) => ({ ...point(company), seenVersion: 1, view: 'I do' }) },
  { route: 'meetingPoint.change', about: 'one’s view, once it is open', expected: expected('out none ok ok none none none no none none out out'),
    input: (company) => ({ ...point(company), seenVersion: 1, view: 'I do' }), prepare: opened },
  { route: 'meetingPoint.change', about: 'the words of the other one', expected: expected('out none ok no none none none no none none out out'),
    input: (company) => ({ ...point(company), seenVersion: 1, words: 'Prices' }), prepare: opened },
  { route: 'meetingPoint.rank', expected: expected('out none ok none none none none no none none out out'),
    input: (company) => ({ ...point(company), before: null }) },
  { route: 'meetingPoint.rank', about: 'of the other one', expected: expected('out none ok no none none none no none none out out'),
    input: (company) => ({ ...point(company), before: null }), prepare: opened },
  { route: 'meetingPoint.delete', expected: expected('out none ok none none none none no none none out out'), input: point },
  { route: 'meetingPoint.restore', expected: expected('out none ok none none none none no none none out out'),
    input: (company) => ({ ...ofPrivate(company), pointId: company.meetings.deletedPoint }) },
];
