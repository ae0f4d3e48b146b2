import type { Attendee, Clocked } from '#features/meetings/contract/meeting.ts';
import { MINUTE } from '#test/support/clock.ts';
import type { Office } from '#test/support/meetings.ts';
import { done, rest } from '#test/support/rest.ts';
import { problemsOf } from '#test/support/scorecard.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { meeting, meetWeekly, office } from './weekly.ts';

meetWeekly();

type Name = keyof Office['people'];

const join = async (who: Name) => (await done<{ person: Attendee }>(office.tell(who, meeting, 'join'))).person;
const handOver = (who: Name, duty: string, to: Name, of = meeting) =>
  office.tryLeading(who, of, 'hand-over', { duty, to: office.people[to].memberId });
const mark = (who: Name, of: Name, presence: string) =>
  rest.put(office.people[who].visitor, office.at(meeting, `people/${office.people[of].memberId}`), { presence });
const rate = (who: Name, rating: number | null, note = '') =>
  rest.put(office.people[who].visitor, office.at(meeting, 'rating'), { rating, note });

describe('coming and going', () => {
  it('is on time within two minutes of the opening, and late by the minutes after', async () => {
    office.server.clock.forward(MINUTE);
    expect(await join('Max')).toMatchObject({ presence: 'here', minutesLate: 0 });
    office.server.clock.forward(3 * MINUTE);
    expect(await join('Pia')).toMatchObject({ presence: 'late', minutesLate: 4 });
    office.server.clock.forward(5 * MINUTE);
    await done(office.tell('Max', meeting, 'leave'));
    expect((await office.attendee('Lea', meeting, 'Max')).leftAt).not.toBeNull();
    expect(await join('Max')).toMatchObject({ presence: 'here', minutesLate: 0, leftAt: null });
  });

  it('noted by hand as late stays so when the screen comes back, until somebody says otherwise', async () => {
    await join('Max');
    await done(mark('Lea', 'Max', 'late'));
    expect(await join('Max')).toMatchObject({ presence: 'late', minutesLate: 0 });
    await done(mark('Lea', 'Max', 'here'));
    expect(await join('Max')).toMatchObject({ presence: 'here' });
  });

  it('is for the team, and for those who lead the company', async () => {
    expect(await join('Ruth')).toMatchObject({ presence: 'here' });
    expect((await office.tell('Una', meeting, 'join')).status).toBe(404);
    expect((await office.tell('Gus', meeting, 'join')).status).toBe(404);
  });

  it('is noted: who said so beforehand told the others, who never came did not', async () => {
    expect((await mark('Pia', 'Pia', 'absent')).json).toMatchObject({ person: { presence: 'absent', told: true } });
    await done(mark('Lea', 'Max', 'late'));
    expect((await mark('Max', 'Pia', 'here')).status).toBe(403);
    await done(office.tell('Lea', meeting, 'conclude'));
    expect(await office.attendee('Lea', meeting, 'Pia')).toMatchObject({ presence: 'absent', told: true });
    expect(await office.attendee('Lea', meeting, 'Max')).toMatchObject({ presence: 'late' });
    // Put right afterwards: they were there without a screen.
    await done(mark('Lea', 'Pia', 'here'));
    expect(await office.attendee('Max', meeting, 'Pia')).toMatchObject({
      presence: 'here',
      minutesLate: 0,
      told: false,
    });
    expect((await office.activity(meeting.meetingId))[0]).toMatchObject({
      verb: 'presence noted',
      before: { person: 'Pia', presence: 'absent' },
      after: { person: 'Pia', presence: 'here' },
    });
  });

  it('of people of other teams is not noted', async () => {
    expect(problemsOf(await mark('Lea', 'Una', 'here'))['memberId']).toContain('Una is not in this team');
  });
});

describe('leading and writing', () => {
  it('is handed over in the middle, and says who had it', async () => {
    await join('Max');
    const handed = await done<Clocked & { from: string }>(handOver('Lea', 'facilitator', 'Max'));
    expect(handed).toMatchObject({
      from: office.people.Lea.memberId,
      meeting: { facilitatorId: office.people.Max.memberId },
    });
    expect((await office.tryLeading('Lea', handed.meeting, 'pause')).status).toBe(403);
    expect((await office.lead('Max', handed.meeting, 'pause')).runningSince).toBeNull();
    expect((await office.activity(meeting.meetingId))[0]).toMatchObject({
      verb: 'meeting handed over',
      before: { facilitator: 'Lea' },
      after: { facilitator: 'Max' },
    });
  });

  it('goes to somebody who is there', async () => {
    expect(problemsOf(await handOver('Lea', 'scribe', 'Max'))['to']).toContain('Max is not in this meeting now');
    await join('Max');
    const { meeting: now } = await done<Clocked>(handOver('Lea', 'scribe', 'Max'));
    expect(now.scribeId).toBe(office.people.Max.memberId);
  });

  it('is not taken by anybody while the one who leads is there', async () => {
    await join('Max');
    await join('Ruth');
    office.server.clock.forward(MINUTE);
    await done(office.tell('Lea', meeting, 'stay'));
    office.server.clock.forward(MINUTE + MINUTE / 2);
    expect((await handOver('Max', 'facilitator', 'Max')).status).toBe(403);
    const { meeting: now } = await done<Clocked>(handOver('Ruth', 'facilitator', 'Ruth'));
    expect(now.facilitatorId).toBe(office.people.Ruth.memberId);
  });

  it('is taken by anybody of the team two minutes after the last sign of life', async () => {
    await join('Max');
    office.server.clock.forward(3 * MINUTE);
    expect((await handOver('Max', 'facilitator', 'Pia')).status).toBe(403);
    const taken = await done<Clocked & { from: string }>(handOver('Max', 'facilitator', 'Max'));
    expect(taken.from).toBe(office.people.Lea.memberId);
    // Theirs anew: the time before does not count as being gone.
    await join('Pia');
    expect((await handOver('Pia', 'facilitator', 'Pia', taken.meeting)).status).toBe(403);
  });

  it('a sign of life changes no version and tells nobody', async () => {
    await done(office.tell('Lea', meeting, 'stay'));
    await done(office.tell('Max', meeting, 'stay'));
    expect((await office.read('Lea', meeting)).meeting.version).toBe(meeting.version);
  });
});

describe('the mark', () => {
  beforeEach(async () => {
    await join('Max');
    await join('Pia');
  });

  it('below eight says why', async () => {
    expect(problemsOf(await rate('Max', 7))['note']).toContain('why');
    expect(problemsOf(await rate('Max', 11))['rating']).toContain('1 to 10');
    await done(rate('Max', 7, 'Began late'));
    expect(await office.attendee('Max', meeting, 'Max')).toMatchObject({ rating: 7, ratingNote: 'Began late' });
  });

  it('of others is seen by who has given one, and by all once the meeting is over', async () => {
    await done(rate('Max', 9));
    expect(await office.attendee('Pia', meeting, 'Max')).toMatchObject({ rated: true, rating: null });
    await done(rate('Pia', 4, 'Nothing was solved'));
    expect(await office.attendee('Pia', meeting, 'Max')).toMatchObject({ rating: 9 });
    expect(await office.attendee('Lea', meeting, 'Pia')).toMatchObject({ rated: true, rating: null, ratingNote: '' });
    await done(office.tell('Lea', meeting, 'conclude'));
    expect(await office.attendee('Lea', meeting, 'Pia')).toMatchObject({ rating: 4, ratingNote: 'Nothing was solved' });
    const told = JSON.stringify(await office.activity(meeting.meetingId));
    expect(told).toContain('meeting rated');
    expect(told).not.toContain('Nothing was solved');
  });

  it('is taken back, is given by those who were there, and for a day', async () => {
    await done(rate('Max', 9));
    await done(rate('Max', null));
    expect(await office.attendee('Max', meeting, 'Max')).toMatchObject({ rated: false, rating: null });
    expect(problemsOf(await rate('Ruth', 9))['rating']).toContain('Those who were there');
    await done(office.tell('Lea', meeting, 'conclude'));
    office.server.clock.forward(24 * 60 * MINUTE - MINUTE);
    await done(rate('Max', 8));
    office.server.clock.forward(2 * MINUTE);
    expect((await rate('Max', 10)).status).toBe(422);
  });
});
