import type { MeetingLine } from '#features/meetings/contract/history.ts';
import type { MeetingNote } from '#features/meetings/contract/meeting.ts';
import { DAY, MINUTE } from '#test/support/clock.ts';
import { follow } from '#test/support/live-stream.ts';
import type { Office } from '#test/support/meetings.ts';
import { done, rest } from '#test/support/rest.ts';
import { problemsOf } from '#test/support/scorecard.ts';
import { describe, expect, it } from 'vitest';
import { meeting, meetWeekly, office } from './weekly.ts';

meetWeekly();

const wordsOf = async () => (await office.read('Max', meeting)).notes.map(({ words }) => words);
const one = (note: MeetingNote) => office.at(meeting, `notes/${note.noteId}`);

describe('notes', () => {
  it('are entries, each with who wrote it and when', async () => {
    const note = await office.note('Max', meeting, ' Rates exist,\r\nin an old workbook. ');
    expect(note).toMatchObject({
      section: 'issues',
      aboutId: null,
      words: 'Rates exist,\nin an old workbook.',
      writtenBy: office.people.Max.memberId,
      version: 1,
    });
    expect((await office.read('Pia', meeting)).notes).toEqual([note]);
  });

  it('of twenty written at once are twenty', async () => {
    const words = Array.from({ length: 20 }, (_, at) => `Line ${at}`);
    const who = ['Lea', 'Max', 'Pia', 'Ruth'] as const;
    await Promise.all(words.map((line, at) => office.note(who[at % 4] ?? 'Lea', meeting, line)));
    expect((await wordsOf()).sort()).toEqual(words.toSorted());
  });

  it('sent again after a lost answer are written once, also when both arrive together', async () => {
    const sentAs = { sentAs: 'draft-0001' };
    const both = await Promise.all([
      office.note('Max', meeting, 'Crews can measure', sentAs),
      office.note('Max', meeting, 'Crews can measure', sentAs),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(await office.note('Max', meeting, 'Crews can measure', sentAs)).toEqual(both[0]);
    await office.note('Pia', meeting, 'Crews can measure, too', sentAs);
    expect(await wordsOf()).toEqual(['Crews can measure', 'Crews can measure, too']);
  });

  it('are changed by who wrote them, who writes for all and who leads', async () => {
    const note = await office.note('Max', meeting, 'First');
    const change = (who: 'Max' | 'Pia' | 'Lea', words: string, seenVersion: number) =>
      rest.patch(office.people[who].visitor, one(note), { words, seenVersion });
    expect((await change('Pia', 'Mine', 1)).status).toBe(403);
    expect((await done<MeetingNote>(change('Max', 'Second', 1))).version).toBe(2);
    const late = await change('Lea', 'Third', 1);
    expect(late.status).toBe(409);
    expect(late.json).toMatchObject({ data: { current: { words: 'Second', version: 2 } } });
    expect((await done<MeetingNote>(change('Lea', 'Third', 2))).words).toBe('Third');
    await done(office.tell('Pia', meeting, 'join'));
    await office.lead('Lea', meeting, 'hand-over', { duty: 'scribe', to: office.people.Pia.memberId });
    expect((await done<MeetingNote>(change('Pia', 'Fourth', 3))).words).toBe('Fourth');
  });

  it('are deleted and brought back', async () => {
    const note = await office.note('Max', meeting, 'Kept');
    await done(rest.delete(office.people.Max.visitor, one(note)));
    expect(await wordsOf()).toEqual([]);
    expect((await rest.patch(office.people.Max.visitor, one(note), { words: 'x', seenVersion: 2 })).status).toBe(404);
    await done(rest.post(office.people.Max.visitor, `${one(note)}/restore`, {}));
    expect(await wordsOf()).toEqual(['Kept']);
  });

  it('of nothing, of too much, or in no section are refused; a script is text', async () => {
    const write = (words: string, section = 'issues') => office.tell('Max', meeting, 'notes', { section, words });
    expect(problemsOf(await write(' \n '))['words']).toContain('empty');
    expect(problemsOf(await write('x'.repeat(20_001)))['words']).toContain('nothing was cut');
    expect((await write('x'.repeat(1_000_000))).status).toBe(422);
    expect((await write('x', 'tea')).status).toBe(422);
    const script = '<script>alert(1)</script>';
    await done(write(script));
    await done(write('😀'.repeat(10_000)));
    expect(await wordsOf()).toEqual([script, '😀'.repeat(10_000)]);
  });

  it('stand a day after the end', async () => {
    const note = await office.note('Max', meeting, 'Said');
    await done(office.tell('Lea', meeting, 'conclude'));
    office.server.clock.forward(DAY - MINUTE);
    await office.note('Max', meeting, 'Added');
    office.server.clock.forward(2 * MINUTE);
    expect((await office.tell('Max', meeting, 'notes', { section: 'issues', words: 'Late' })).status).toBe(422);
    expect((await rest.delete(office.people.Max.visitor, one(note))).status).toBe(422);
    expect(await wordsOf()).toEqual(['Said', 'Added']);
  });

  it('are announced by their id, without a word of them, and read one by one', async () => {
    const stream = await follow(office.people.Pia.visitor, office.place.companyId);
    const note = await office.note('Max', meeting, 'A secret of ours');
    const changes = await stream.heard(({ kind, id }) => kind === 'meetingNote' && id === note.noteId);
    expect(JSON.stringify(changes)).not.toContain('secret');
    expect(await done(rest.get(office.people.Pia.visitor, one(note)))).toEqual(note);
    await done(rest.delete(office.people.Max.visitor, one(note)));
    expect((await rest.get(office.people.Pia.visitor, one(note))).status).toBe(404);
    stream.close();
  });
});

describe('the history', () => {
  const list = (who: keyof Office['people'], query: string) =>
    done<{ items: MeetingLine[]; more: boolean }>(
      rest.get(office.people[who].visitor, `${office.path}/meetings?${query}`),
    );
  const found = async (search: string) =>
    (await list('Max', `search=${encodeURIComponent(search)}`)).items
      .filter(({ meetingId }) => meetingId === meeting.meetingId)
      .flatMap((line) => line.found);

  it('is searched in notes, headlines that were heard and issues solved meanwhile', async () => {
    await office.note('Max', meeting, 'Sprayers cost 95 % more_than planned');
    const { owner } = office.server.db;
    const row = {
      company: office.place.companyId,
      team: office.sales,
      at: new Date(office.server.clock.now() + MINUTE),
    };
    await owner.query(
      `insert into app.headline (company_id, headline_id, team_id, kind, words, written_at, meeting_id)
       values ($1, gen_random_uuid(), $2, 'customers', 'Mrs. Abbott likes her porch', now(), $3)`,
      [row.company, row.team, meeting.meetingId],
    );
    const issue = `insert into app.issue (company_id, issue_id, team_id, horizon, title, raised_at, position, solved_at)
      values ($1, gen_random_uuid(), $2, 'short', $3, now(), 1, $4)`;
    await owner.query(issue, [row.company, row.team, 'Calls go unanswered at lunch', row.at]);
    await owner.query(issue, [row.company, office.place.leadership, 'Lunch of the leadership', row.at]);
    expect(await found('SPRAYERS')).toEqual([{ where: 'note', words: 'Sprayers cost 95 % more_than planned' }]);
    expect(await found('abbott')).toEqual([{ where: 'headline', words: 'Mrs. Abbott likes her porch' }]);
    expect(await found('lunch')).toEqual([{ where: 'issue', words: 'Calls go unanswered at lunch' }]);
    expect(await found('95 %')).toHaveLength(1);
    expect(await found('95%')).toEqual([]);
    expect(await found('more_')).toHaveLength(1);
    expect(await found('moreX')).toEqual([]);
  });

  it('shows each what they may be in, newest first, page by page', async () => {
    const { items } = await list('Max', 'state=live');
    expect(items.map(({ meetingId }) => meetingId)).toEqual([meeting.meetingId]);
    expect((await list('Una', '')).items).toEqual([]);
    expect((await rest.get(office.people.Gus.visitor, `${office.path}/meetings`)).status).toBe(403);
    const all = (await list('Ann', `teamId=${office.sales}`)).items;
    const times = all.map(({ openedAt }) => openedAt ?? '');
    expect(times).toEqual(times.toSorted().toReversed());
    const older = (await list('Ann', `teamId=${office.sales}&olderThan=${all[0]?.meetingId}`)).items;
    expect(older).toEqual(all.slice(1));
  });

  it('tells marks, attendance and minutes of every meeting that was held', async () => {
    const { agendaId } = meeting;
    await done(office.tell('Max', meeting, 'join'));
    await done(rest.put(office.people.Max.visitor, office.at(meeting, 'rating'), { rating: 6, note: 'Too long' }));
    await done(rest.put(office.people.Lea.visitor, office.at(meeting, 'rating'), { rating: 10 }));
    office.server.clock.forward(80 * MINUTE);
    await done(office.tell('Lea', meeting, 'conclude'));
    const trends = await done<{ meetings: MeetingLine[]; rating: object }>(
      rest.get(office.people.Max.visitor, `${office.path}/agendas/${agendaId}/trends`),
    );
    expect(trends).toMatchObject({
      meetings: [
        {
          meetingId: meeting.meetingId,
          rating: { marks: [6, 10], n: 2, mean: 8 },
          attendance: { expected: 3, here: 2, late: 0, absent: 1 },
          minutesPlanned: 90,
          minutesUsed: 80,
        },
      ],
      rating: { n: 1, standing: 'too-few', usual: null },
    });
  });
});
