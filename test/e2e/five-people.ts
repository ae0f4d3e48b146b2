import { devices, type Page } from 'playwright';
import type { Agenda } from '#features/meetings/contract/agenda.ts';
import type { Clocked, MeetingRead } from '#features/meetings/contract/meeting.ts';
import type { Priority } from '#features/priorities/contract/priority.ts';
import { dayIn } from '#lib/calendar/day.ts';
import { weekOf } from '#lib/calendar/week.ts';
import type { MeetingId } from '#lib/ids.ts';
import { type IssueDesk, issueDesk } from '#test/support/issues.ts';
import { harbor } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { founder, joined, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import type { Stage } from './stage.ts';

const names = ['Ruth', 'Priya', 'Marcus', 'Dana', 'Bo'] as const;
type Five<One> = readonly [ruth: One, priya: One, marcus: One, dana: One, bo: One];

/**
 * An open weekly meeting of six: five who come, each with a browser of their own, and Noor who does not. A priority with
 * a long title is off track.
 */
export interface Table {
  readonly people: Five<Person>;
  readonly meetingId: MeetingId;
  nameOf(memberId: string | null): string;
  read(): Promise<MeetingRead>;
  /** What stands in their way, as Ruth sees it. */
  readonly issues: IssueDesk;
  /** One of them, in a new browser; Bo has a phone. */
  come(person: Person): Promise<Page>;
  comeAll(): Promise<Five<Page>>;
  /** All five see this before long. */
  all(pages: Five<Page>, shown: (page: Page) => unknown, value: unknown): Promise<void>;
}

const { userAgent } = devices['iPhone 14'] as { userAgent: string };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent };

/** Ruth opens the meeting, Priya leads their team, the others are members of it. */
export async function tableOfFive(stage: Stage): Promise<Table> {
  const ruth = await founder(stage);
  const { visitor, companyId, leadership } = ruth;
  const join = (name: string, role: 'leader' | 'member' | 'operator') =>
    joined(stage, ruth, { name, role, teamIds: [leadership] });
  const [priya, marcus] = [await join('Priya', 'leader'), await join('Marcus', 'member')];
  const people = [ruth, priya, marcus, await join('Dana', 'member'), await join('Bo', 'member')] as const;
  await join('Noor', 'operator');
  const path = `/companies/${companyId}`;
  await done(rest.post(visitor, `${path}/teams`, { name: 'Crews', memberIds: [] }));
  const title = 'Room-rate sheet for interiors in use on every estimate that leaves the office';
  const { priorityId } = await done<Priority>(
    rest.post(visitor, `${path}/priorities`, { level: 'company', ownerId: ruth.memberId, title }),
  );
  const week = weekOf(dayIn(Date.now(), harbor.timeZone), harbor.firstDayOfWeek);
  const offTrack = { onTrack: false, note: 'Nobody has begun', seenVersion: 0 };
  await done(rest.put(visitor, `${path}/priorities/${priorityId}/weeks/${week}`, offTrack));
  const { agendaId } = await done<Agenda>(
    rest.post(visitor, `${path}/agendas`, { template: 'weekly-90', teamId: leadership }),
  );
  const { meeting } = await done<Clocked>(rest.post(visitor, `${path}/agendas/${agendaId}/open`, {}));
  const { meetingId } = meeting;
  const come = async (person: Person): Promise<Page> => {
    const page = await stage.open(person.visitor, person === people[4] ? phone : {});
    await page.goto(`/c/${companyId}/meetings/${meetingId}`);
    await page.getByRole('textbox', { name: 'Write a note' }).waitFor();
    return page;
  };
  return {
    people,
    meetingId,
    issues: issueDesk(visitor, companyId, leadership),
    nameOf: (memberId) => people.find((person) => person.memberId === memberId)?.name ?? 'Noor',
    read: () => done<MeetingRead>(rest.get(visitor, `${path}/meetings/${meetingId}`)),
    come,
    comeAll: async () => (await Promise.all(people.map(come))) as unknown as Five<Page>,
    all: async (pages, shown, value) => {
      for (const [place, page] of pages.entries()) await eventually(() => shown(page), names[place]).toEqual(value);
    },
  };
}
