import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Agenda } from '#features/meetings/contract/agenda.ts';
import type { Clocked } from '#features/meetings/contract/meeting.ts';
import { Mailbox } from '#test/support/mailbox.ts';
import { emailOf } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { founder, joined, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const mailbox = new Mailbox();
const stage = openStage(mailbox);

const answer = /^1 issue solved, 2 to-dos made in \d of 90 minutes; rated 7\.$/u;

/** Held, with one issue solved in it, and concluded by who opened it. */
async function heldBy(person: Person): Promise<string> {
  const { visitor, companyId, memberId, leadership } = person;
  const path = `/companies/${companyId}`;
  const { agendaId } = await done<Agenda>(
    rest.post(visitor, `${path}/agendas`, {
      template: 'weekly-90',
      teamId: leadership,
      weekday: 2,
      startsAt: '09:00',
    }),
  );
  const { meeting } = await done<Clocked>(rest.post(visitor, `${path}/agendas/${agendaId}/open`, {}));
  const at = `${path}/meetings/${meeting.meetingId}`;
  const issue = await done<{ issueId: string; version: number }>(
    rest.post(visitor, `${path}/teams/${leadership}/issues`, { title: 'Two sprayers down' }),
  );
  await done(
    rest.post(visitor, `${path}/issues/${issue.issueId}/solutions`, {
      seenVersion: issue.version,
      whys: ['Nobody services them in winter'],
      solutions: [
        { kind: 'todo', title: 'Service both sprayers', ownerId: memberId },
        { kind: 'decision', words: 'Every January from now on' },
      ],
    }),
  );
  await done(rest.post(visitor, `${at}/notes`, { section: 'issues', words: 'Rental is $95 a day' }));
  await done(rest.put(visitor, `${at}/rating`, { rating: 7, note: 'Began late' }));
  const page = await stage().open(visitor);
  await page.goto(`/c/${companyId}/meetings/${meeting.meetingId}`);
  await page.getByRole('complementary', { name: 'Capture' }).getByRole('textbox').first().waitFor();
  await page.keyboard.press('t');
  await page.keyboard.type('Call Mrs. Abbott');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'To-dos from today' }).getByText('Call Mrs. Abbott').waitFor();
  await done(rest.post(visitor, `${at}/conclude`, {}));
  await page.getByRole('button', { name: 'Recap' }).click();
  await page.getByRole('heading', { level: 1, name: answer }).waitFor();
  return meeting.meetingId;
}

test('a meeting is told of by mail, found again by a word, printed on one sheet, and stands in a calendar', async () => {
  const ruth = await founder(stage());
  await joined(stage(), ruth, { name: 'Noor', role: 'operator', teamIds: [ruth.leadership] });
  const meetingId = await heldBy(ruth);

  await eventually(() => mailbox.to(emailOf('Noor')).length, 'who was absent reads it too').toBe(2);
  const letter = mailbox.to(emailOf('Noor')).at(-1);
  expect(letter?.subject).toMatch(/^Harbor Painting: Weekly meeting, .*: 1 issue solved, 2 to-dos made$/u);
  expect(letter?.text).toContain('- Two sprayers down\n  Root: Nobody services them in winter');
  expect(letter?.text).toContain('Began late (Ruth, 7)');
  const link = new URL(/https?:\S+\/recap/u.exec(letter?.text ?? '')?.[0] ?? 'http://nowhere');

  const page = await stage().open(ruth.visitor);
  await page.goto(link.pathname);
  await page.getByRole('heading', { level: 1, name: answer }).waitFor();
  await page.getByText('Every January from now on').waitFor();
  await page.getByRole('cell', { name: 'Began late' }).waitFor();
  await expectAccessible(page);
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = await page.pdf({ format });
    const sheets = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)];
    expect(sheets, `on ${format}`).toHaveLength(1);
  }
  await page.emulateMedia({ media: 'print' });
  await eventually(() => page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('heading', { level: 1, name: '1 meeting held.' }).waitFor();
  await expectAccessible(page);
  const search = page.getByRole('searchbox', { name: 'Search meetings, notes, headlines and issues' });
  await search.fill('rental');
  await page.getByText('Rental is $95 a day').waitFor();
  await search.fill('scaffold');
  await page.getByRole('heading', { level: 1, name: '0 meetings in which “scaffold” was said.' }).waitFor();
  await search.fill('sprayers');
  await page.getByRole('link', { name: /^Weekly meeting,/u }).press('Enter');
  await page.getByRole('heading', { level: 1, name: answer }).waitFor();
  expect(page.url()).toContain(`/meetings/${meetingId}/recap`);

  await page.goto(`/c/${ruth.companyId}/meetings/trends`);
  await page.getByRole('heading', { level: 1, name: /^1 meeting held; rating: 7 in the last one/u }).waitFor();
  await page.getByText('1 of 1 solved: too few to say how long it takes.').waitFor();
  // One point is no line: it is told.
  const rating = page.getByRole('region', { name: 'Rating' });
  await eventually(() => rating.getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/: 7 \(n 1\)$/u),
  ]);
  expect(await rating.getByRole('img').count()).toBe(0);
  await expectAccessible(page);

  await page.getByRole('navigation', { name: 'Meetings' }).getByRole('link', { name: 'Calendar' }).click();
  await page.getByRole('heading', { level: 1, name: 'No calendar program reads your meetings yet.' }).waitFor();
  await page.getByRole('button', { name: 'Make an address' }).press('Enter');
  const address = page.getByRole('textbox', { name: 'Address of the calendar' });
  await address.waitFor();
  await expectAccessible(page);
  const { pathname } = new URL(await address.inputValue());
  const program = stage().visitor();
  const calendar = await program.ask(pathname);
  const summaries = new ICAL.Component(ICAL.parse(calendar.text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event).summary);
  expect(summaries.length, 'the one that was held, and half a year').toBeGreaterThan(25);
  expect(new Set(summaries)).toEqual(new Set(['Weekly meeting']));
  await page.getByRole('button', { name: 'Revoke Your meetings' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('heading', { level: 1, name: 'No calendar program reads your meetings yet.' }).waitFor();
  expect((await program.ask(pathname)).status).toBe(404);

  const phone = await stage().open(ruth.visitor, { viewport: { width: 390, height: 844 }, hasTouch: true });
  for (const path of [`${meetingId}/recap`, 'history', 'trends', 'calendar']) {
    await phone.goto(`/c/${ruth.companyId}/meetings/${path}`);
    await phone.getByRole('heading', { level: 1 }).waitFor();
    await eventually(() => phone.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
    await expectAccessible(phone);
  }
});
