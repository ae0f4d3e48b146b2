import { devices, type Locator, type Page } from 'playwright';
import type { Agenda } from '#features/meetings/contract/agenda.ts';
import type { Clocked } from '#features/meetings/contract/meeting.ts';
import { expect, test } from 'vitest';
import { issueDesk } from '#test/support/issues.ts';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { founder, joined, metricOf, type Person, scorecardOf } from './company.ts';
import { eventually } from './eventually.ts';
import { comeTo, first, here, notes, part, seconds } from './meeting-steps.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
let ruth: Person;
let priya: Person;

const together = async (): Promise<[Page, Page]> => [await comeTo(stage(), ruth), await comeTo(stage(), priya)];

test('a first agenda is made from a template in two keys, and its meeting opened by a third', async () => {
  ruth = await founder(stage());
  const inLeadership = { role: 'leader' as const, teamIds: [ruth.leadership] };
  priya = await joined(stage(), ruth, { name: 'Priya', ...inLeadership });
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/meetings`);
  await eventually(() => first(page)).toBe('No meeting is set up yet.');
  await expectAccessible(page);
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'Add an agenda' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await page.getByText('7 sections, 90 minutes').waitFor();
  await page.getByRole('button', { name: 'More for Weekly meeting' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Change the agenda…' }).press('Enter');
  await page.getByRole('textbox', { name: 'Sections, each with its minutes' }).fill('Check-in 5\nSafety walk 15');
  await page.getByText('2 sections, 20 minutes.').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await page.getByText('2 sections, 20 minutes', { exact: false }).first().waitFor();
  await (await heldUndo(page, 'Weekly meeting changed.')).click();
  await page.getByText('7 sections, 90 minutes').waitFor();
  await expectAccessible(page);
  const due = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const draft = { title: 'Order the drop cloths', teamId: ruth.leadership, due };
  await done(rest.post(ruth.visitor, `/companies/${ruth.companyId}/todos`, draft));
  await page.locator('body').click({ position: { x: 700, y: 700 } });
  await page.keyboard.press('o');
  await eventually(() => first(page)).toMatch(/^Check-in; (4|5) minutes left, 85 minutes for what follows\.$/u);
  await expectAccessible(page);
});

test('two browsers: one leads, the other follows, looks around alone and comes back', async () => {
  const [hers, his] = await together();
  await eventually(() => here(his)).toBe('Check-in');
  const inRoom = hers.getByRole('complementary', { name: 'Capture' });
  await inRoom.getByRole('link', { name: 'Priya', exact: true }).waitFor();
  await hers.keyboard.press('ArrowRight');
  await eventually(() => part(his)).toBe('Scorecard');
  await his.keyboard.press('f');
  await his.getByText('You look around on your own. Ruth is in Scorecard.').waitFor();
  await hers.keyboard.press('ArrowRight');
  await eventually(() => here(his)).toBe('Priorities');
  expect(await part(his)).toBe('Scorecard');
  await his.keyboard.press('f');
  await eventually(() => part(his)).toBe('Priorities');
});

test('quick presses count one by one, and nobody is in conflict with themselves', async () => {
  const [hers, his] = await together();
  let release = (): void => undefined;
  const pressed = new Promise<void>((resolve) => {
    release = resolve;
  });
  await hers.route('**/rpc/meeting/go', async (route) => pressed.then(() => route.continue()), { times: 1 });
  await eventually(() => here(hers)).toBe('Priorities');
  for (let n = 0; n < 3; n += 1) await hers.keyboard.press('ArrowRight');
  release();
  for (const page of [hers, his]) await eventually(() => part(page)).toBe('Issues');
  for (let n = 0; n < 3; n += 1) await hers.keyboard.press('ArrowLeft');
  for (const page of [hers, his]) await eventually(() => part(page)).toBe('Priorities');
  expect(await hers.getByText('Somebody else was quicker').count()).toBe(0);
});

test('a lost network and a server that is killed cost neither a word nor a second', async () => {
  const [hers, his] = await together();
  const before = await seconds(hers);
  await stage().takeNetwork(his);
  await his.keyboard.press('n');
  await his.keyboard.type('Said in the tunnel');
  await his.keyboard.press('Enter');
  await his.getByText('kept here, not sent yet').waitFor();
  await stage().takeServer('SIGKILL');
  await hers.keyboard.press('n');
  await hers.keyboard.type('Said while the server was away');
  await hers.keyboard.press('Enter');
  await hers.getByText('kept here, not sent yet').waitFor();
  await hers.keyboard.type('Half a sent');
  await expectAccessible(hers);
  await stage().server.start();
  await hers.reload();
  await his.context().setOffline(false);
  for (const page of [hers, his]) {
    await eventually(async () => (await notes(page)).toSorted()).toEqual([
      expect.stringContaining('Said in the tunnel'),
      expect.stringContaining('Said while the server was away'),
    ]);
    await eventually(() => page.getByText('kept here, not sent yet').count()).toBe(0);
  }
  expect(await hers.getByRole('textbox', { name: 'Write a note' }).inputValue()).toBe('Half a sent');
  await eventually(() => seconds(hers), 'it went on while nobody was there').toBeGreaterThan(before);
});

test('the lead is handed over, and of two windows that go on at once the slower is told', async () => {
  const [hers, his] = await together();
  await hers.keyboard.press('h');
  const dialog = hers.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByRole('combobox', { name: 'To whom' }).waitFor();
  await expectAccessible(hers);
  await hers.keyboard.press('Control+Enter');
  await his.getByText('You lead: everybody sees what you see.').waitFor();
  await hers.getByText('Everybody sees what Priya sees.').waitFor();
  await his.keyboard.press('?');
  await his.getByText('look around on your own, and back').waitFor();
  await his.keyboard.press('Escape');
  await his.keyboard.press('ArrowRight');
  await eventually(() => part(hers)).toBe('Headlines');
  await his.keyboard.press('ArrowLeft');
  await eventually(() => part(hers)).toBe('Priorities');

  const other = await stage().openBeside(his);
  await other.goto(his.url());
  await eventually(() => here(other)).toBe('Priorities');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await his.route('**/rpc/meeting/readState', async (route) => held.then(() => route.continue()), { times: 1 });
  await other.keyboard.press('ArrowLeft');
  await eventually(() => part(hers)).toBe('Scorecard');
  expect(await part(his), 'it has not heard of it yet').toBe('Priorities');
  await his.keyboard.press('ArrowRight');
  await his.getByText('Somebody else was quicker: the meeting is in Scorecard. Nothing of yours was done.').waitFor();
  await eventually(() => part(his)).toBe('Scorecard');
  release();
  await his.keyboard.press('ArrowRight');
  await eventually(() => part(hers)).toBe('Priorities');
  await his.keyboard.press('h');
  await his.getByRole('dialog', { name: 'Hand over' }).getByRole('combobox', { name: 'To whom' }).waitFor();
  await his.keyboard.press('Control+Enter');
  await hers.getByText('You lead: everybody sees what you see.').waitFor();
});

test('an answer that was long on its way takes no note away that was written meanwhile', async () => {
  const [hers, his] = await together();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    void his.route(
      '**/rpc/meeting/read',
      async (route) => {
        const response = await route.fetch();
        resolve();
        await held;
        await route.fulfill({ response }).catch(() => undefined);
      },
      { times: 1 },
    );
  });
  await his.evaluate(() => globalThis.dispatchEvent(new Event('online')));
  await asked;
  const write = async (words: string) => {
    await hers.getByRole('textbox', { name: 'Write a note' }).fill(words);
    await hers.keyboard.press('Enter');
  };
  await write('First');
  await eventually(() => notes(his)).toContainEqual(expect.stringContaining('First'));
  release();
  await write('Second');
  await eventually(() => notes(his)).toEqual(
    expect.arrayContaining([expect.stringContaining('First'), expect.stringContaining('Second')]),
  );
});

test('each section works on the real things', async () => {
  const { visitor, companyId, leadership, memberId } = ruth;
  const path = `/companies/${companyId}`;
  const metric = await metricOf(ruth, 'Estimates sent', { goal: { operator: 'at-least', threshold: 24 } });
  const { periods } = await scorecardOf(ruth);
  await done(
    rest.put(visitor, `${path}/metrics/${metric.metricId}/values/${periods.at(-2)}`, { amount: 13, seenVersion: 0 }),
  );
  await done(
    rest.post(visitor, `${path}/priorities`, { level: 'company', ownerId: memberId, title: 'Open the second yard' }),
  );
  const desk = issueDesk(visitor, companyId, leadership);
  await desk.raise('Calls go unanswered at lunch');
  await desk.raise('Two sprayers down');
  const [page, his] = await together();
  await eventually(() => here(page)).toBe('Priorities');

  await page.keyboard.press('ArrowLeft');
  await eventually(() => part(page)).toBe('Scorecard');
  await page.getByRole('link', { name: 'Estimates sent' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('j');
  await page.keyboard.press('i');
  await page.getByText('on the list', { exact: true }).waitFor();

  await page.keyboard.press('ArrowRight');
  await eventually(() => part(page)).toBe('Priorities');
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await page.getByText('1 of 1 off track.').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('i');
  await page.getByText('Open the second yard: on the list').waitFor();

  await page.keyboard.press('ArrowRight');
  await eventually(() => part(his)).toBe('Headlines');
  await his.keyboard.press('b');
  await his.keyboard.type('Mrs. Abbott recommends us to her street');
  await his.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Headlines' }).getByText('Mrs. Abbott recommends us').first().waitFor();
  await expectAccessible(page);

  await page.keyboard.press('ArrowRight');
  await eventually(() => part(page)).toBe('To-dos');
  const todo = page.getByRole('list', { name: 'To-dos', exact: true }).getByRole('listitem');
  await todo.getByRole('link', { name: 'Ruth' }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('i');
  await todo.getByRole('link', { name: 'Order the drop cloths' }).waitFor();
  await expectAccessible(page);

  await page.keyboard.press('ArrowRight');
  await eventually(() => part(his)).toBe('Issues');
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await page.getByRole('list', { name: 'The first three' }).getByRole('link').first().waitFor();
  await his.setViewportSize({ width: 390, height: 844 });
  await page.keyboard.press('Enter');
  const box = his.getByRole('region', { name: 'Calls go unanswered at lunch' });
  await box.waitFor();
  const topOf = async (what: Locator) => (await what.boundingBox())?.y ?? Number.NaN;
  const picked = his.getByRole('list', { name: 'The first three' });
  await eventually(() => topOf(box.getByRole('heading').first()), 'its title is in sight').toBeLessThan(700);
  expect(await topOf(box), 'the open one comes first').toBeLessThan(await topOf(picked));
  for (const screen of [page, his]) {
    await screen.getByRole('listitem').filter({ hasText: 'open now' }).getByText('Calls go unanswered').waitFor();
  }
  await expectAccessible(his);
  await his.setViewportSize({ width: 1440, height: 1000 });
  await eventually(async () => (await topOf(box)) - (await topOf(picked)), 'below the first three').toBeGreaterThan(0);
  await his.keyboard.press('n');
  await his.keyboard.type('Nobody is at the desk from twelve to one');
  await his.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Notes' }).getByText('Nobody is at the desk').waitFor();
  await page.setViewportSize({ width: 1440, height: 1000 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type('Answering service from 12 to 1');
  await page.keyboard.press('Control+Enter');
  await his.getByRole('list', { name: 'Solved today' }).getByText('Calls go unanswered').waitFor();
  await his.getByRole('list', { name: 'To-dos from today' }).getByText('Answering service').waitFor();
  await expectAccessible(page);

  await page.keyboard.press('ArrowRight');
  await eventually(() => part(page)).toBe('Conclude');
  await page.getByRole('radio', { name: '9' }).check({ force: true });
  await his.getByRole('radio', { name: '7' }).check({ force: true });
  await his.getByRole('textbox', { name: 'What would have made it a better one?' }).fill('Starting on time');
  await his.keyboard.press('Enter');
  await page.getByText('Rated 7, 9: 8.0 on average, n 2.').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog', { name: 'Conclude the meeting' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await eventually(() => first(his)).toMatch(/^This meeting is over/u);
  await expectAccessible(page);
});

test('on a phone a meeting is followed by thumb', async () => {
  const { visitor, companyId } = ruth;
  const path = `/companies/${companyId}`;
  const [weekly] = await done<Agenda[]>(rest.get(visitor, `${path}/agendas`));
  const agendaPath = `${path}/agendas/${weekly?.agendaId}`;
  const plannedAt = new Date(Date.now() + 86_400_000).toISOString();
  const planned = (await done<Clocked>(rest.post(visitor, `${agendaPath}/meetings`, { plannedAt }))).meeting;
  const { userAgent } = devices['iPhone 14'] as { userAgent: string };
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent };
  const page = await stage().open(priya.visitor, phone);
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.goto(`/c/${companyId}/meetings`);
  await page.getByRole('link', { name: /^Planned for/u }).tap();
  await eventually(() => first(page)).toMatch(/^Weekly meeting is still to come: .+\.$/u);
  await page.getByRole('button', { name: 'I cannot come' }).tap();
  await page.getByText('cannot come', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'I will come after all' }).tap();
  await expectAccessible(page);
  const { meetingId } = planned;
  const { meeting } = await done<Clocked>(rest.post(visitor, `${agendaPath}/open`, { meetingId }));
  await page.getByText('left for Check-in').waitFor();
  await eventually(overhang).toBe(0);
  await page.getByRole('textbox', { name: 'Write a note' }).fill('From the van');
  await page.getByRole('button', { name: 'Note', exact: true }).tap();
  await eventually(() => notes(page)).toEqual([expect.stringContaining('From the van')]);
  const go = async (section: string, seenVersion: number) =>
    (await done<Clocked>(rest.post(visitor, `${path}/meetings/${meeting.meetingId}/go`, { section, seenVersion })))
      .meeting.version;
  let version = meeting.version;
  for (const section of ['scorecard', 'priorities', 'headlines', 'todos', 'issues', 'conclude']) {
    version = await go(section, version);
    await eventually(() => part(page), section).toBe(meeting.sections.find(({ id }) => id === section)?.title);
    await eventually(overhang, `${section} scrolls sideways`).toBe(0);
  }
  const marks = page.getByRole('radio').locator('xpath=following-sibling::span');
  const heights = await marks.evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().top));
  const rows = [...Map.groupBy(heights, (top) => top).values()];
  expect(
    rows.map((row) => row.length),
    'ten marks in two rows',
  ).toEqual([5, 5]);
  await page.getByRole('button', { name: 'Look around on my own' }).tap();
  await page.getByRole('combobox', { name: 'Section' }).selectOption({ label: 'Headlines' });
  await eventually(() => part(page)).toBe('Headlines');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Follow again' }).tap();
  await eventually(() => part(page)).toBe('Conclude');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Leave' }).tap();
  await page.getByRole('link', { name: /^Open since/u }).waitFor();
});
