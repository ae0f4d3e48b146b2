import type { Page } from 'playwright';
import { clockOf, readClock } from '#features/meetings/model/clock.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import { beforeAll, expect, test } from 'vitest';
import { Mailbox } from '#test/support/mailbox.ts';
import { emailOf } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { eventually } from './eventually.ts';
import { type Table, tableOfFive } from './five-people.ts';
import { first, here, noteList, notes, part, seconds, secondsIn } from './meeting-steps.ts';
import { openStage } from './stage.ts';

const mailbox = new Mailbox();
const stage = openStage(mailbox);
let table: Table;

beforeAll(async () => {
  table = await tableOfFive(stage());
  for (const title of ['Calls go unanswered at lunch', 'Two sprayers down']) await table.issues.raise(title);
});

test('each section is on five screens; five write and five vote at the same moment, and each word and vote counts once', async () => {
  const pages = await table.comeAll();
  const [hers, his, third, , last] = pages;
  const overhang = () =>
    last.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await table.all(pages, part, 'Check-in');
  for (const title of ['Scorecard', 'Priorities', 'Headlines', 'To-dos']) {
    await hers.keyboard.press('ArrowRight');
    await table.all(pages, part, title);
    if (title === 'Priorities') await last.getByText('1 of 1 off track.').waitFor();
    await eventually(overhang, `${title} on the phone`).toBe(0);
  }
  await his.keyboard.press('f');
  await his.getByText('You look around on your own. Ruth is in To-dos.').waitFor();
  await hers.keyboard.press('ArrowLeft');
  const others = pages.filter((page) => page !== his);
  for (const page of others) await eventually(() => part(page)).toBe('Headlines');
  await eventually(() => here(his), 'where the others are').toBe('Headlines');
  expect(await part(his)).toBe('To-dos');
  await his.keyboard.press('f');
  await eventually(() => part(his)).toBe('Headlines');

  await hers.getByRole('button', { name: 'Dana: here. Change it' }).click();
  await hers.getByRole('menuitem', { name: 'Came late' }).click();
  await third.getByRole('region', { name: 'In the room' }).getByText('late').waitFor();
  const presence = async () =>
    Object.fromEntries((await table.read()).people.map((one) => [table.nameOf(one.memberId), one.presence]));
  const expected = { Ruth: 'here', Priya: 'here', Marcus: 'here', Dana: 'late', Bo: 'here', Noor: 'expected' };
  await eventually(presence).toEqual(expected);
  const hersAgain = await table.come(table.people[3]);
  await hersAgain.getByRole('region', { name: 'In the room' }).getByText('5 of 6').waitFor();
  await eventually(presence, 'whoever opens it anew is as late as before').toEqual(expected);
  await hersAgain.context().close();

  const said = table.people.map(({ name }) => [name, `${name} was at the fair`] as const);
  await Promise.all(
    pages.map(async (page, place) => {
      await page.getByRole('textbox', { name: 'Write a note' }).fill(said[place]?.[1] ?? '');
      if (page === last) await page.getByRole('button', { name: 'Note', exact: true }).tap();
      else await page.keyboard.press('Enter');
    }),
  );
  for (const page of pages) {
    await eventually(() => noteList(page).count()).toBe(5);
    for (const [name, words] of said) {
      await noteList(page).filter({ hasText: words }).getByRole('img', { name }).waitFor();
    }
  }
  const written = (await table.read()).notes.map(({ writtenBy, words }) => [table.nameOf(writtenBy), words]);
  expect(written).toHaveLength(5);
  expect(written).toEqual(expect.arrayContaining(said.map((line) => [...line])));

  await hers.keyboard.press('Escape');
  for (const title of ['To-dos', 'Issues']) {
    await hers.keyboard.press('ArrowRight');
    await table.all(pages, part, title);
  }
  const row = (page: Page, title: string) => page.locator('[data-issue]').filter({ hasText: title });
  const vote = async (page: Page, title: string) => {
    await row(page, title).getByRole('link').waitFor();
    if (page === last) {
      await row(page, title).getByRole('button').tap();
      await page.getByRole('menuitem', { name: /^Vote/u }).tap();
      return;
    }
    await row(page, title).getByRole('link').focus();
    await page.keyboard.press('v');
  };
  await Promise.all(pages.map((page) => vote(page, 'Calls go unanswered')));
  await Promise.all(pages.slice(2).map((page) => vote(page, 'Two sprayers down')));
  for (const page of pages) {
    await row(page, 'Calls go unanswered').getByText('5 votes').waitFor();
    await row(page, 'Two sprayers down').getByText('3 votes').waitFor();
  }
  const { issues } = await table.issues.list();
  expect(Object.fromEntries(issues.map(({ title, votes }) => [title, votes]))).toEqual({
    'Calls go unanswered at lunch': 5,
    'Two sprayers down': 3,
  });
});

test('a note changed by two, a new lead, a lost network and a killed server: all five go on, with every word and by the same clock', async () => {
  const pages = await table.comeAll();
  const [hers, his, third, fourth, last] = pages;
  for (const title of ['To-dos', 'Headlines']) {
    await hers.keyboard.press('ArrowLeft');
    await table.all(pages, part, title);
  }
  const words = 'Marcus was at the fair';
  const change = async (page: Page, now: string) => {
    await noteList(page).filter({ hasText: words }).hover();
    await noteList(page).filter({ hasText: words }).getByRole('button', { name: 'Change this note' }).click();
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill(now);
  };
  await change(hers, `${words}, and brought two leads`);
  await change(his, `${words} on Saturday`);
  await hers.getByRole('button', { name: 'Store note' }).click();
  for (const page of pages.slice(2)) {
    await eventually(() => notes(page)).toContainEqual(expect.stringContaining('brought two leads'));
  }
  await his.getByRole('button', { name: 'Store note' }).click();
  const told = his.getByRole('alert').filter({ hasText: 'Marcus’s note was changed meanwhile.' });
  await told.waitFor();
  expect(await told.textContent()).toContain(`${words}, and brought two leads → ${words} on Saturday`);
  await his.getByRole('textbox', { name: 'Note', exact: true }).fill(`${words} on Saturday, and brought two leads`);
  await told.getByRole('button', { name: 'Keep yours' }).click();
  for (const page of pages) {
    await eventually(() => notes(page)).toContainEqual(
      expect.stringContaining(`${words} on Saturday, and brought two leads`),
    );
    expect(await noteList(page).count()).toBe(5);
  }

  await hers.keyboard.press('h');
  const dialog = hers.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByRole('combobox', { name: 'To whom' }).selectOption({ label: 'Priya' });
  await hers.keyboard.press('Control+Enter');
  await his.getByText('You lead: everybody sees what you see.').waitFor();
  await last.getByText('Everybody sees what Priya sees.').waitFor();

  await stage().takeNetwork(fourth);
  await fourth.keyboard.press('n');
  await fourth.keyboard.type('Dana said it in the tunnel');
  await fourth.keyboard.press('Enter');
  await third.keyboard.press('n');
  await third.keyboard.type('Marcus has half a sent');
  await stage().takeServer('SIGKILL');
  await third.keyboard.type('ence');
  await last.getByRole('textbox', { name: 'Write a note' }).fill('Bo wrote while it was away');
  await last.getByRole('button', { name: 'Note', exact: true }).tap();
  for (const page of [fourth, last]) await page.getByText('kept here, not sent yet').waitFor();
  await stage().server.start();
  await fourth.context().setOffline(false);
  await third.keyboard.type(' no more');
  await third.keyboard.press('Enter');
  for (const page of pages) {
    for (const said of [
      'Bo wrote while it was away',
      'Dana said it in the tunnel',
      'Marcus has half a sentence no more',
    ]) {
      await eventually(async () => (await notes(page)).filter((line) => line.includes(said)).length, said).toBe(1);
    }
    await eventually(() => page.getByText('kept here, not sent yet').count()).toBe(0);
  }

  await his.keyboard.press('ArrowRight');
  await table.all(pages, part, 'To-dos');
  const { meeting } = await table.read();
  const clock = () => readClock(clockOf(meeting), Date.now());
  for (const page of pages.slice(0, 4)) {
    await eventually(async () => Math.abs((await seconds(page)) - clock().used / 1000), 'the clock').toBeLessThan(2);
  }
  const left = () => {
    const { planned = 0, used = 0 } = clock().sections.find(({ id }) => id === meeting.section) ?? {};
    return (planned - used) / 1000;
  };
  const bar = last.getByText(/^\d+:\d\d$/u).and(last.locator('b'));
  await eventually(
    async () => Math.abs(secondsIn(await bar.textContent()) - left()),
    'the clock on the phone',
  ).toBeLessThan(2);
  const since = Date.now() - Date.parse(meeting.openedAt ?? '');
  expect(Math.abs(clock().used - since), 'it was never paused, so no second is missing').toBeLessThan(2000);
});

test('what is solved is on somebody’s Today at once; all five rate, read the recap, and who was absent has it by mail', async () => {
  const pages = await table.comeAll();
  const [hers, his, third, , last] = pages;
  const today = await stage().openBeside(last);
  await today.goto('/today');
  await today.getByRole('heading', { level: 1 }).waitFor();
  await his.keyboard.press('ArrowRight');
  await table.all(pages, part, 'Issues');
  const issue = his.locator('[data-issue]').filter({ hasText: 'Calls go unanswered' }).getByRole('link');
  await issue.focus();
  await his.keyboard.press('1');
  await his.getByRole('list', { name: 'The first three' }).getByRole('link').first().waitFor();
  await his.keyboard.press('Enter');
  for (const page of pages) await page.getByRole('region', { name: 'Calls go unanswered at lunch' }).waitFor();
  await expectAccessible(third);
  await his.keyboard.press('t');
  const dialog = his.getByRole('dialog', { name: 'Solve this issue' });
  await dialog.getByRole('textbox', { name: 'To-do' }).fill('Answering service from 12 to 1');
  await dialog.getByRole('combobox', { name: 'Owner' }).selectOption({ label: 'Bo' });
  await dialog.getByRole('textbox', { name: /^Why\?/u }).fill('Nobody is at the desk at lunch');
  await his.keyboard.press('Control+Enter');
  await today.getByRole('checkbox', { name: 'Answering service from 12 to 1' }).waitFor();
  for (const page of pages) {
    await page.getByRole('list', { name: 'Solved today' }).getByText('Calls go unanswered').waitFor();
  }
  const bo = table.people[4];
  const { items } = await done<{ items: Todo[] }>(rest.get(bo.visitor, `/companies/${bo.companyId}/todos`));
  expect(items.map(({ title, ownerId }) => [title, table.nameOf(ownerId)])).toEqual([
    ['Answering service from 12 to 1', 'Bo'],
  ]);
  await today.close();

  await his.keyboard.press('ArrowRight');
  await table.all(pages, part, 'Conclude');
  await his.keyboard.press('m');
  const message = his.getByRole('dialog', { name: 'Write a message' });
  await message.getByRole('textbox', { name: 'What they are to know' }).fill('Lunch calls are answered from Monday on');
  await his.keyboard.press('Control+Enter');
  await message.waitFor({ state: 'detached' });
  for (const page of pages) await page.getByText('Lunch calls are answered from Monday on').waitFor();
  const marks = ['8', '9', '7', '10', '9'];
  await Promise.all(
    pages.map(async (page, place) => {
      await page.getByRole('radio', { name: marks[place] ?? '', exact: true }).check({ force: true });
      if (page !== third) return;
      await page.getByRole('textbox', { name: 'What would have made it a better one?' }).fill('Starting on time');
      await page.keyboard.press('Enter');
    }),
  );
  for (const page of pages) await page.getByText('Rated 7, 8, 9, 9, 10: 8.6 on average, n 5.').waitFor();
  await his.keyboard.press('Control+e');
  await his.getByRole('dialog', { name: 'Conclude the meeting' }).waitFor();
  await his.keyboard.press('Control+Enter');
  await table.all(pages, first, expect.stringMatching(/^This meeting is over/u));
  for (const page of pages) await page.getByRole('button', { name: 'Recap' }).click();
  const answer = /^1 issue solved, 1 to-do made in \d+ of 90 minutes; rated 8\.6 by 5\.$/u;
  for (const page of pages) {
    await page.getByRole('heading', { level: 1, name: answer }).waitFor();
    await page.getByText('There: Ruth, Priya, Marcus, Bo. Late: Dana. Absent: Noor.').waitFor();
  }
  for (const page of [hers, last]) await expectAccessible(page);

  const recapTo = (name: string) => mailbox.to(emailOf(name)).filter(({ subject }) => subject.includes('issue solved'));
  const names = [...table.people.map(({ name }) => name), 'Noor'];
  await eventually(() => names.map((name) => recapTo(name).length), 'one to each').toEqual(names.map(() => 1));
  for (const name of names) {
    const { subject = '', text = '' } = recapTo(name)[0] ?? {};
    expect(subject).toMatch(/^Harbor Painting: Weekly meeting, .+: 1 issue solved, 1 to-do made$/u);
    for (const words of [
      'There: Ruth, Priya, Marcus, Bo. Late: Dana. Absent: Noor.',
      '- Calls go unanswered at lunch\n  Root: Nobody is at the desk at lunch\n  To-do: Answering service from 12 to 1',
      '- Answering service from 12 to 1 (Bo, by ',
      '- Lunch calls are answered from Monday on (Priya tells Crews)',
      '- Starting on time (Marcus, 7)',
      `/meetings/${table.meetingId}/recap`,
    ]) {
      expect(text, `to ${name}`).toContain(words);
    }
  }
});
