import type { Meeting } from '#features/meetings/contract/meeting.ts';
import type { MeetingRecap } from '#features/meetings/contract/recap.ts';
import { MINUTE } from '#test/support/clock.ts';
import { Mailbox, until } from '#test/support/mailbox.ts';
import { type Office, openOffice } from '#test/support/meetings.ts';
import { emailOf } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const mailbox = new Mailbox();
let office: Office;
let meeting: Meeting;

beforeAll(async () => {
  await mailbox.open();
  office = await openOffice({ smtpUrl: mailbox.url, publicUrl: 'https://keel.example.com' });
});
afterAll(async () => {
  await office.server.stop();
  await mailbox.close();
});
beforeEach(async () => {
  await office.server.db.owner.query(`update app.meeting set state = 'cancelled' where state = 'live'`);
  await settled();
  mailbox.received.length = 0;
  meeting = await office.openWeekly();
});

async function settled(): Promise<void> {
  await until(async () => {
    const { rows } = await office.server.db.owner.query("select from app.mail where state = 'queued'");
    return rows.length === 0;
  });
}

const recapOf = (who: 'Lea' | 'Max' | 'Ann' | 'Una', of = meeting) =>
  rest.get(office.people[who].visitor, office.at(of, 'recap'));
const toldTo = () => mailbox.received.map(({ to }) => to).toSorted();
const addTodo = (who: 'Lea' | 'Max' | 'Una', title: string, more: object = {}) =>
  rest.post(office.people[who].visitor, `${office.path}/todos`, { title, ...more });

async function solved(title: string): Promise<void> {
  const { visitor, memberId } = office.people.Max;
  const issue = await done<{ issueId: string; version: number }>(
    rest.post(visitor, `${office.path}/teams/${office.sales}/issues`, { title }),
  );
  await done(
    rest.post(visitor, `${office.path}/issues/${issue.issueId}/solutions`, {
      seenVersion: issue.version,
      whys: ['They are old', 'Nobody services them'],
      cause: 'process',
      solutions: [
        { kind: 'todo', title: 'Service both sprayers', ownerId: memberId },
        { kind: 'decision', words: 'Every January from now on' },
        {
          kind: 'message',
          words: 'Tell crews when a sprayer is away',
          toTeamId: office.place.leadership,
          tellerId: memberId,
        },
      ],
    }),
  );
}

describe('a recap', () => {
  it('tells what was solved and made in the meeting, and nothing of before, after or beside it', async () => {
    await addTodo('Max', 'Of before', { teamId: office.sales });
    office.server.clock.forward(MINUTE);
    await done(office.tell('Max', meeting, 'join'));
    await solved('Two sprayers down');
    await done(addTodo('Lea', 'Call Mrs. Abbott', { teamId: office.sales, meetingId: meeting.meetingId }));
    await done(addTodo('Max', 'Ask for a rise', { private: true, meetingId: meeting.meetingId }));
    await done(addTodo('Max', 'At the same time', { teamId: office.sales }));
    await done(rest.put(office.people.Max.visitor, office.at(meeting, 'rating'), { rating: 7, note: 'Began late' }));
    const before = await done<MeetingRecap>(recapOf('Max'));
    expect(before).toMatchObject({ state: 'live', heldOn: '2026-11-17' });
    expect(
      before.people.map(({ rating }) => rating),
      'marks are told at the end',
    ).toEqual([null, null, null]);
    office.server.clock.forward(83 * MINUTE);
    await done(office.tell('Lea', meeting, 'conclude'));
    office.server.clock.forward(MINUTE);
    await solved('Solved too late');

    const recap = await done<MeetingRecap>(recapOf('Max'));
    expect(recap).toMatchObject({ state: 'concluded', minutesPlanned: 90, minutesUsed: 84 });
    expect(recap.solved).toMatchObject([
      {
        title: 'Two sprayers down',
        root: 'Nobody services them',
        solutions: [
          { kind: 'todo', words: 'Service both sprayers' },
          { kind: 'decision', words: 'Every January from now on' },
          { kind: 'message', words: 'Tell crews when a sprayer is away' },
        ],
      },
    ]);
    expect(recap.todos.map(({ title, owner, due }) => [title, owner, due])).toEqual([
      ['Service both sprayers', 'Max', '2026-11-24'],
      ['Call Mrs. Abbott', 'Lea', '2026-11-24'],
    ]);
    expect(recap.messages).toMatchObject([{ words: 'Tell crews when a sprayer is away', teller: 'Max' }]);
    const told = new Map(recap.people.map(({ name, ...one }) => [name, one]));
    expect(told.get('Max')).toMatchObject({ presence: 'here', rating: 7, ratingNote: 'Began late' });
    expect(told.get('Pia')).toMatchObject({ presence: 'absent' });
  });

  it('is mailed to who was there and who was not, once for each end, and not to who left or wants none', async () => {
    expect((await recapOf('Una')).status, 'no team of hers').toBe(404);
    await solved('Porch prices');
    await done(office.tell('Lea', meeting, 'conclude'));
    await done(office.tell('Ann', meeting, 'conclude'));
    await settled();
    expect(toldTo()).toEqual(['Lea', 'Max', 'Pia'].map(emailOf));
    const { subject, text } = mailbox.to(emailOf('Pia'))[0] ?? { subject: '', text: '' };
    expect(subject).toBe('Harbor Painting: Weekly meeting, Tue 17 Nov: 1 issue solved, 1 to-do made');
    expect(text).toContain('Solved:\n- Porch prices\n  Root: Nobody services them\n  To-do: Service both sprayers');
    expect(text).toContain('To-dos:\n- Service both sprayers (Max, by Tue 24 Nov)');
    expect(text).toContain(`https://keel.example.com/c/${office.place.companyId}/meetings/${meeting.meetingId}/recap`);

    await done(office.tell('Lea', meeting, 'reopen'));
    const choice = { seenVersion: 0, off: ['recap'] };
    await done(rest.patch(office.people.Pia.visitor, `${office.path}/me/mail`, choice));
    await done(rest.post(office.people.Ann.visitor, `${office.path}/members/${office.people.Max.memberId}/depart`, {}));
    mailbox.received.length = 0;
    office.server.clock.forward(MINUTE);
    await done(office.tell('Lea', meeting, 'conclude'));
    await settled();
    expect(toldTo(), 'what it ended with counts').toEqual([emailOf('Lea')]);
    await done(
      rest.post(office.people.Ann.visitor, `${office.path}/members/${office.people.Max.memberId}/readmit`, {}),
    );
  });

  it('is not mailed to who was to come and is a guest by now', async () => {
    const roleOfMax = (role: string) =>
      office.server.db.owner.query('update app.member set role = $1 where member_id = $2', [
        role,
        office.people.Max.memberId,
      ]);
    await roleOfMax('guest');
    await done(office.tell('Lea', meeting, 'conclude'));
    await settled();
    await roleOfMax('member');
    expect(toldTo(), 'Pia wants none since').toEqual([emailOf('Lea')]);
  });

  it('is of what was opened; a to-do names a meeting that is its team’s or one’s own', async () => {
    const { agendaId } = await office.addAgenda('Lea', { template: 'weekly-90', teamId: office.sales });
    const planned = await done<{ meeting: Meeting }>(
      rest.post(office.people.Lea.visitor, `${office.path}/agendas/${agendaId}/meetings`, {
        plannedAt: new Date(office.server.clock.now() + 60 * MINUTE).toISOString(),
      }),
    );
    const answer = await recapOf('Lea', planned.meeting);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('was not opened');
    const foreign = await addTodo('Una', 'Sneak in', { meetingId: meeting.meetingId });
    expect(foreign.text).toContain('meeting');
    expect(foreign.status).toBe(404);
  });
});
