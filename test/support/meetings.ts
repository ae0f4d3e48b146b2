import type { Activity } from '#features/accounts/contract/activity.ts';
import type { Company } from '#features/accounts/contract/company.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { Agenda } from '#features/meetings/contract/agenda.ts';
import type { Attendee, Clocked, Meeting, MeetingNote, MeetingRead } from '#features/meetings/contract/meeting.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import { join, type Place, setUp } from './people.ts';
import { done, rest } from './rest.ts';
import { startTestServer, type TestServer, type TestServerOptions } from './test-server.ts';
import type { Answer, Visitor } from './visitor.ts';

/** A Tuesday, nine in the morning in New York. */
export const NINE = Date.parse('2026-11-17T14:00:00Z');

export interface Person {
  readonly visitor: Visitor;
  readonly memberId: MemberId;
}

const cast = { Ruth: 'operator', Lea: 'leader', Max: 'member', Pia: 'member', Gus: 'guest', Una: 'member' } as const;
type Name = 'Ann' | keyof typeof cast;

/** A company with a sales team, in which all are but Ann, who owns the company, Ruth and Una. */
export interface Office {
  readonly server: TestServer;
  readonly path: string;
  readonly place: Place;
  readonly people: Readonly<Record<Name, Person>>;
  readonly sales: TeamId;
  addAgenda(who: Name, draft: object): Promise<Agenda>;
  /** Of the sales team, opened by its leader. */
  openWeekly(): Promise<Meeting>;
  at(meeting: Pick<Meeting, 'meetingId'>, verb?: string): string;
  /** A verb that names the version it saw. */
  lead(who: Name, meeting: Meeting, verb: string, more?: object): Promise<Meeting>;
  tryLeading(who: Name, meeting: Meeting, verb: string, more?: object): Promise<Answer>;
  tell(who: Name, meeting: Meeting, verb: string, body?: object): Promise<Answer>;
  note(who: Name, meeting: Meeting, words: string, more?: object): Promise<MeetingNote>;
  read(who: Name, meeting: Meeting): Promise<MeetingRead>;
  attendee(who: Name, meeting: Meeting, of: Name): Promise<Attendee>;
  /** Newest first, as the owner of the company reads it. */
  activity(subjectId: string): Promise<Activity[]>;
}

export async function openOffice(options: TestServerOptions = {}): Promise<Office> {
  const server = await startTestServer({ now: NINE - 3_600_000, ...options });
  const [ann, place] = await setUp(server, 'Ann');
  const path = `/companies/${place.companyId}`;
  const { teamId: sales } = await done<Company['teams'][number]>(
    rest.post(ann, `${path}/teams`, { name: 'Sales', memberIds: [] }),
  );
  const people: Record<string, Person> = { Ann: { visitor: ann, memberId: place.memberId } };
  for (const [name, role] of Object.entries(cast) as [string, Role][]) {
    const teamIds = name === 'Ruth' || name === 'Una' ? [] : [sales];
    const [visitor, { memberId }] = await join(server, ann, place.companyId, { name, role, teamIds });
    people[name] = { visitor, memberId };
  }
  const of = (who: Name) => people[who] as Person;
  const at: Office['at'] = ({ meetingId }, verb) =>
    `${path}/meetings/${meetingId}${verb === undefined ? '' : `/${verb}`}`;
  const office: Office = {
    server,
    path,
    place,
    people: people as Office['people'],
    sales,
    addAgenda: (who, draft) => done<Agenda>(rest.post(of(who).visitor, `${path}/agendas`, draft)),
    openWeekly: async () => {
      const { agendaId } = await office.addAgenda('Lea', { template: 'weekly-90', teamId: sales });
      return (await done<Clocked>(rest.post(of('Lea').visitor, `${path}/agendas/${agendaId}/open`, {}))).meeting;
    },
    at,
    tryLeading: (who, meeting, verb, more = {}) =>
      rest.post(of(who).visitor, at(meeting, verb), { seenVersion: meeting.version, ...more }),
    lead: async (who, meeting, verb, more) =>
      (await done<Clocked>(office.tryLeading(who, meeting, verb, more))).meeting,
    tell: (who, meeting, verb, body = {}) => rest.post(of(who).visitor, at(meeting, verb), body),
    note: (who, meeting, words, more = {}) =>
      done<MeetingNote>(office.tell(who, meeting, 'notes', { section: 'issues', words, ...more })),
    read: (who, meeting) => done<MeetingRead>(rest.get(of(who).visitor, at(meeting))),
    attendee: async (who, meeting, name) => {
      const found = (await office.read(who, meeting)).people.find(({ memberId }) => memberId === of(name).memberId);
      if (!found) throw new Error(`${name} is not on the list.`);
      return found;
    },
    activity: async (subjectId) =>
      (await done<{ items: Activity[] }>(rest.get(ann, `${path}/activity?subjectId=${subjectId}`))).items,
  };
  return office;
}
