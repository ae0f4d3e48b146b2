import { devices, type Page } from 'playwright';
import { addDays, dateLabel, type Day, dayIn, weekdayNames, weekdayOf } from '#lib/calendar/day.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import { done, rest } from '#test/support/rest.ts';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { founder, joined, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
const { userAgent } = devices['iPhone 14'] as { userAgent: string };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent };

const answer = (page: Page) => page.getByRole('heading', { level: 1 });
const list = (page: Page) => page.getByRole('list', { name: /^To-dos, / });
const tick = (page: Page, title: string) => page.getByRole('checkbox', { name: title, exact: true });
const line = (page: Page) => page.getByRole('textbox', { name: 'Add a to-do' });
const today = () => dayIn(Date.now(), 'America/New_York');
const add = ({ visitor, companyId }: Person, todo: object) =>
  done<Todo>(rest.post(visitor, `/companies/${companyId}/todos`, todo));
/** The next Friday after today, as a line that was typed today is read. */
const friday = () => addDays(today(), ((5 - weekdayOf(today()) + 6) % 7) + 1);
const near = (day: Day) =>
  day === addDays(today(), 1)
    ? 'tomorrow'
    : day === addDays(today(), 7)
      ? dateLabel(day)
      : weekdayNames[weekdayOf(day) - 1]?.slice(0, 3);

let ruth: Person;
let dana: Person;

test('a to-do is typed in one line, given, seen at once and ticked by keyboard, with a way back', async () => {
  ruth = await founder(stage());
  const inLeadership = { role: 'leader' as const, teamIds: [ruth.leadership] };
  dana = await joined(stage(), ruth, { name: 'Dana', ...inLeadership });
  await joined(stage(), ruth, { name: 'Dan', ...inLeadership });
  const hers = await stage().open(dana.visitor);
  await hers.goto(`/c/${ruth.companyId}/todos`);
  await eventually(() => answer(hers).textContent()).toBe('No to-dos open.');
  await hers.getByText('Nothing to do here.').waitFor();
  await expectAccessible(hers);

  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  await page.getByRole('navigation', { name: 'Rooms' }).first().getByRole('link', { name: 'To-dos' }).click();
  await page.waitForURL('**/todos');
  await line(page).waitFor();
  await page.keyboard.press('t');
  await page.keyboard.type('Room-rate sheet @Dan fri');
  await page
    .getByText(`due ${near(friday()) === 'tomorrow' ? '' : weekdayNames[4].slice(0, 3)}`)
    .first()
    .waitFor();
  await line(page).fill('Room-rate sheet @D fri');
  await page.getByText('Who is meant?').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dana', exact: true }).click();
  await line(page).press('Enter');
  await page.getByRole('status').filter({ hasText: 'Dana has it: Room-rate sheet.' }).waitFor();

  await eventually(() => answer(hers).textContent()).toBe('1 to-do open, none late.');
  await eventually(() => list(hers).getByRole('listitem').textContent()).toContain(`${near(friday())}`);
  await hers.keyboard.press('j');
  await eventually(() => tick(hers, 'Room-rate sheet').evaluate((box) => box === document.activeElement)).toBe(true);
  await hers.keyboard.press('Space');
  await eventually(() => answer(hers).textContent()).toBe('No to-dos open.');
  const undo = await heldUndo(hers, 'Done: Room-rate sheet.');
  await undo.click();
  await eventually(() => answer(hers).textContent()).toBe('1 to-do open, none late.');
  await tick(hers, 'Room-rate sheet').focus();
  await hers.keyboard.press('x');
  await eventually(() => answer(hers).textContent()).toBe('No to-dos open.');
  await hers.getByRole('button', { name: 'Done', exact: true }).click();
  await eventually(() => tick(hers, 'Room-rate sheet').isChecked()).toBe(true);
  await eventually(() => list(hers).getByRole('listitem').textContent()).toContain('today, in time');
});

test('what two people change at once is shown to the second, and a private one to nobody else', async () => {
  const mine = await add(dana, { title: 'Call the printer', teamId: dana.leadership });
  const page = await stage().open(dana.visitor);
  await page.goto(`/c/${dana.companyId}/todos?of=${dana.leadership}`);
  await tick(page, 'Call the printer').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change the to-do' });
  await dialog.getByRole('textbox', { name: 'What' }).fill('Call the printer twice');
  await done(
    rest.patch(ruth.visitor, `/companies/${ruth.companyId}/todos/${mine.todoId}`, { seenVersion: 1, note: 'Ask Bo' }),
  );
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Somebody else changed Call the printer meanwhile.').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Take theirs' }).click();
  await eventually(() => dialog.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Ask Bo');
  await dialog.getByRole('combobox', { name: 'Repeats' }).selectOption('monthly');
  await dialog.getByRole('button', { name: 'Store to-do' }).click();
  await dialog.waitFor({ state: 'detached' });
  await eventually(() => list(page).getByRole('listitem').textContent()).toContain('every month');

  await page.getByRole('navigation', { name: 'To-dos' }).getByRole('link', { name: 'Mine' }).click();
  await page.getByRole('checkbox', { name: 'private' }).check();
  await line(page).fill('Think about my own job');
  await line(page).press('Enter');
  await tick(page, 'Think about my own job').focus();
  await page.keyboard.press('Delete');
  await (await heldUndo(page, 'Deleted: Think about my own job.')).click();
  await tick(page, 'Think about my own job').waitFor();
  const theirs = await stage().open(ruth.visitor);
  await theirs.goto(`/c/${ruth.companyId}/todos?of=${ruth.leadership}`);
  await tick(theirs, 'Call the printer').waitFor();
  expect(await theirs.getByText('Think about my own job').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await eventually(() => line(page).isVisible()).toBe(false);
  expect(await tick(page, 'Call the printer').isVisible()).toBe(true);
});

test('what is late is ticked with a thumb, and a team’s is carried over', async () => {
  const yesterday = addDays(today(), -1);
  await add(dana, { title: 'Order the second sprayer for the long wall in the old harbour office', due: yesterday });
  await add(dana, { title: 'Quote for the harbour', due: today(), teamId: dana.leadership });
  const page = await stage().open(dana.visitor, phone);
  await page.goto(`/c/${dana.companyId}/todos`);
  await eventually(() => answer(page).textContent()).toBe('4 to-dos open: 1 late, 1 due today.');
  await eventually(() =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await expectAccessible(page);
  const late = tick(page, 'Order the second sprayer for the long wall in the old harbour office');
  const target = await late.locator('..').boundingBox();
  expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await late.tap();
  await eventually(() => answer(page).textContent()).toBe('3 to-dos open: 1 due today.');

  await page.getByRole('navigation', { name: 'To-dos' }).getByRole('link', { name: 'Leadership' }).tap();
  await page.getByRole('button', { name: 'Carry 1 over' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Carry over' }).tap();
  await page.getByText('carried once').waitFor();
  await eventually(() => answer(page).textContent()).toBe('2 to-dos open, none late.');
  await expectAccessible(page);
});

test('the name of an owner leads to their page, for who may open it', async () => {
  await add(dana, { title: 'Price the school', teamId: dana.leadership });
  await add(ruth, { title: 'Call the school', teamId: ruth.leadership });
  const page = await stage().open(dana.visitor);
  await page.goto(`/c/${dana.companyId}/todos?of=${dana.leadership}`);
  const owners = list(page).getByRole('listitem');
  const his = owners.filter({ hasText: 'Call the school' });
  await his.getByText('Ruth', { exact: true }).waitFor();
  expect(await his.getByRole('link').count()).toBe(0);
  await owners.filter({ hasText: 'Price the school' }).getByRole('link', { name: 'Dana' }).press('Enter');
  await page.waitForURL(`**/people/${dana.memberId}`);
});
