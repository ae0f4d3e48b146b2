import { devices, type Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Issue } from '#features/issues/contract/issue.ts';
import { issueDesk } from '#test/support/issues.ts';
import { expectAccessible } from './accessible.ts';
import { founder, joined, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
let ruth: Person;
let noor: Person;

const first = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const rows = (page: Page) => page.locator('[data-issue]');
const row = (page: Page, title: string) => rows(page).filter({ hasText: title });
const titles = (page: Page) => page.locator('[data-issue] > a').allTextContents();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const deskOf = ({ visitor, companyId, leadership }: Person) => issueDesk(visitor, companyId, leadership);
const newest = async (person: Person, title: string): Promise<Issue> =>
  (await deskOf(person).list()).issues.find((issue) => issue.title === title) as Issue;

test('issues are raised, put in order, solved down to the root and offered when they come back, with the keyboard alone', async () => {
  ruth = await founder(stage());
  noor = await joined(stage(), ruth, { name: 'Noor', role: 'operator' });
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/issues`);
  await page.getByText('Nothing stands in the way of Leadership.').waitFor();
  await expectAccessible(page);

  await page.keyboard.press('i');
  for (const title of ['Calls go unanswered at lunch', 'Exterior touch-ups by the same crews', 'Two sprayers down']) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await row(page, title).waitFor();
  }
  await eventually(() => first(page)).toBe('3 issues, all raised today.');

  await page.keyboard.press('Escape');
  await page.locator('body').click({ position: { x: 640, y: 790 } });
  await page.keyboard.press('j');
  await eventually(() => focused(page)).toBe('Calls go unanswered at lunch');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await eventually(() => focused(page)).toBe('Two sprayers down');
  await page.keyboard.press('Alt+ArrowUp');
  await eventually(() => titles(page)).toEqual([
    'Calls go unanswered at lunch',
    'Two sprayers down',
    'Exterior touch-ups by the same crews',
  ]);
  await page.keyboard.press('1');
  await eventually(() => titles(page)).toEqual([
    'Two sprayers down',
    'Calls go unanswered at lunch',
    'Exterior touch-ups by the same crews',
  ]);
  await page.keyboard.press('v');
  await row(page, 'Two sprayers down').getByText('1 vote').waitFor();
  await expectAccessible(page);

  await page.keyboard.press('Enter');
  await eventually(() => first(page)).toBe('Two sprayers down: raised today.');
  await page.keyboard.press('w');
  await page.keyboard.type('Rental is $95 a day');
  await page.getByRole('textbox', { name: 'And why that?' }).first().fill('Nobody services them in winter');
  await page.getByRole('combobox', { name: 'What is the root about?' }).selectOption('process');
  await page.getByRole('button', { name: 'Store' }).press('Enter');
  await page.getByText('Root', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('x');
  await page.getByRole('dialog').getByRole('button', { name: 'Decision' }).waitFor();
  await page.keyboard.press('d');
  await page.getByRole('textbox', { name: 'Decision' }).fill('Luis services them every January');
  await page.keyboard.press('Control+Enter');
  const undo = await heldUndo(page, 'solved.');
  await eventually(() => first(page)).toBe('Two sprayers down: solved on the day it was raised.');
  await page.getByText('Luis services them every January').waitFor();
  await expectAccessible(page);
  await undo.click();
  await eventually(() => first(page)).toBe('Two sprayers down: raised today.');
  const open = await newest(ruth, 'Two sprayers down');
  await deskOf(ruth).did(open, 'solve', { decision: 'Luis services them every January' });
  await eventually(() => first(page), 'what another program does is seen at once').toBe(
    'Two sprayers down: solved on the day it was raised.',
  );

  await page.goto(`/c/${ruth.companyId}/issues`);
  await rows(page).first().waitFor();
  await page.keyboard.press('i');
  await page.keyboard.type('Sprayers down: two of them');
  const back = page.getByRole('checkbox', { name: 'Two sprayers down' });
  await back.waitFor();
  await page.getByText('Shares sprayers with one solved').waitFor();
  await expectAccessible(page);
  await back.press('Space');
  await page.getByRole('textbox').press('Enter');
  await row(page, 'Sprayers down').getByText('came back once').waitFor();
  await page.getByRole('button', { name: /^Solved/u }).press('Enter');
  await eventually(() => first(page)).toBe('1 issue solved or let go of.');
  await page.getByRole('searchbox', { name: 'Search what was solved' }).fill('january');
  await row(page, 'Two sprayers down').waitFor();
  await page.getByRole('searchbox', { name: 'Search what was solved' }).fill('february');
  await page.getByText('None of them says so.').waitFor();
  await expectAccessible(page);
});

test('two browsers see each other’s votes, picks and words at once, and neither overwrites the other', async () => {
  const [hers, his] = [await stage().open(ruth.visitor), await stage().open(noor.visitor)];
  for (const page of [hers, his]) {
    await page.goto(`/c/${ruth.companyId}/issues`);
    await row(page, 'Calls go unanswered').waitFor();
  }
  await row(his, 'Calls go unanswered').getByRole('link').focus();
  await his.keyboard.press('v');
  await row(hers, 'Calls go unanswered').getByText('1 vote').waitFor();
  await his.keyboard.press('2');
  await eventually(() =>
    hers.getByRole('list', { name: 'The first three' }).getByRole('link').allTextContents(),
  ).toEqual(['Calls go unanswered at lunch']);

  await row(his, 'Exterior touch-ups').getByRole('link').click();
  await eventually(() => first(his)).toBe('Exterior touch-ups by the same crews: raised today.');
  await his.keyboard.press('e');
  const title = his.getByRole('textbox', { name: 'In one line' });
  await title.fill('Touch-ups: exterior');
  const issue = await newest(ruth, 'Exterior touch-ups by the same crews');
  await deskOf(ruth).change(issue, { title: 'Exterior touch-ups, third time' });
  await title.press('Enter');
  const note = his.getByRole('alert').filter({ hasText: 'Somebody else changed it meanwhile.' });
  await note.waitFor();
  expect(await note.textContent()).toContain('Exterior touch-ups, third time → Touch-ups: exterior');
  await expectAccessible(his);
  await note.getByRole('button', { name: 'Keep yours' }).click();
  await eventually(() => first(his)).toBe('Touch-ups: exterior: raised today.');
  await row(hers, 'Touch-ups: exterior').waitFor();
});

test('a row is dragged to another place, and what was raised by mistake is taken back', async () => {
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/issues`);
  await rows(page).first().waitFor();
  const others = page.getByRole('list', { name: 'The others' });
  const before = await others.getByRole('link').allTextContents();
  const grips = others.locator('[data-issue] > span:first-child');
  const [from, to] = [await grips.last().boundingBox(), await grips.first().boundingBox()];
  if (!from || !to) throw new Error('Nothing to drag.');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 8, to.y + 30, { steps: 4 });
  await page.mouse.move(to.x + 8, to.y - 2, { steps: 4 });
  await page.mouse.up();
  await eventually(() => others.getByRole('link').allTextContents()).toEqual([before.at(-1), ...before.slice(0, -1)]);
  expect(await deskOf(ruth).titles()).toEqual(expect.arrayContaining(before));

  await page.getByRole('textbox').fill('A slip of the hand');
  await page.getByRole('textbox').press('Enter');
  await row(page, 'A slip').waitFor();
  await (await heldUndo(page, 'raised')).click();
  await row(page, 'A slip').waitFor({ state: 'detached' });
});

test('on a phone an issue is raised, snoozed and brought back by thumb', async () => {
  const { userAgent } = devices['iPhone 14'] as { userAgent: string };
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent };
  const page = await stage().open(ruth.visitor, phone);
  await page.goto(`/c/${ruth.companyId}/issues`);
  await rows(page).first().waitFor();
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await eventually(overhang).toBe(0);
  await page.getByRole('textbox').fill('Winter work: fill January before Christmas');
  await page.getByRole('button', { name: 'Raise' }).tap();
  await row(page, 'Winter work').waitFor();
  await row(page, 'Winter work').getByRole('button').tap();
  await page.getByRole('menuitem', { name: /^Snooze/u }).tap();
  await page.getByRole('button', { name: 'Snooze', exact: true }).tap();
  await page.getByText('Snoozed, 1').waitFor();
  await expectAccessible(page);
  await page.getByText('Snoozed, 1').tap();
  await row(page, 'Winter work')
    .getByText(/snoozed until/u)
    .waitFor();
  await eventually(overhang).toBe(0);
  await row(page, 'Winter work').getByRole('link').tap();
  await eventually(() => first(page)).toBe('Winter work: fill January before Christmas: raised today.');
  await eventually(overhang).toBe(0);
  await expectAccessible(page);
});
