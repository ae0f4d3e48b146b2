import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Issue, IssueRecord } from '#features/issues/contract/issue.ts';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { cellOf, founder, metricOf, type Person, scorecardOf } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
const raising = (page: Page) => page.getByRole('dialog', { name: 'Raise an issue' });
const title = (page: Page) => raising(page).getByRole('textbox', { name: 'What stands in the way?' });
const issuesOf = async ({ visitor, companyId, leadership }: Person) =>
  (await done<{ issues: Issue[] }>(rest.get(visitor, `/companies/${companyId}/teams/${leadership}/issues`))).issues;

let ruth: Person;

test('an issue is raised from a number, and the number shows it', async () => {
  ruth = await founder(stage());
  const { metricId } = await metricOf(ruth, 'Estimates sent', { goal: { operator: 'at-least', threshold: 24 } });
  const period = (await scorecardOf(ruth)).periods.at(-2) ?? '';
  const values = [{ metricId, period, amount: 13, seenVersion: 0 }];
  await done(rest.post(ruth.visitor, `/companies/${ruth.companyId}/values`, { values }));

  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  await cellOf(page, 'Estimates sent').click();
  await page.keyboard.press('i');
  await eventually(() => title(page).inputValue()).toBe('Estimates sent: 13, below goal 24');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await heldUndo(page, 'Estimates sent: 13, below goal 24 raised.');
  await page.getByRole('status').getByRole('link', { name: 'Open' }).click();
  await page.waitForURL('**/issues/*');
  await page.getByRole('link', { name: 'Estimates sent', exact: true }).click();
  await page.waitForURL('**/scorecard/metrics/*');
  await page.getByRole('link', { name: 'Estimates sent: 13, below goal 24' }).waitFor();
  await expectAccessible(page);
});

test('from nothing it is raised by a key and by the palette, and taken back', async () => {
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/settings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('i');
  await title(page).fill('Crews wait for paint');
  await page.keyboard.press('Enter');
  await (await heldUndo(page, 'Crews wait for paint raised.')).click();
  await eventually(async () => (await issuesOf(ruth)).map((issue) => issue.title)).toEqual([
    'Estimates sent: 13, below goal 24',
  ]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Raise an issue');
  await page.getByRole('option', { name: 'Raise an issue' }).waitFor();
  await page.keyboard.press('Enter');
  await title(page).waitFor();
  await page.keyboard.press('Escape');
  await raising(page).waitFor({ state: 'detached' });
});

test('it is solved by a to-do, a priority and a decision at once by keyboard, and taken back whole', async () => {
  const [issue] = await issuesOf(ruth);
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/issues/${issue?.issueId}`);
  await page.getByRole('button', { name: 'Solve' }).waitFor();
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: 'Solve this issue' });
  await dialog.getByRole('textbox', { name: /^Why\?/u }).fill('Nobody drives out on Fridays');
  await dialog.getByRole('button', { name: 'To-do' }).focus();
  await page.keyboard.press('t');
  await page.keyboard.type('Ask Bo to drive');
  await page.keyboard.press('Enter');
  await page.keyboard.press('y');
  await page.keyboard.type('Two estimators by spring');
  await page.keyboard.press('Enter');
  await page.keyboard.press('d');
  await page.keyboard.type('Estimates before noon');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  const undo = await heldUndo(page, 'solved.');
  const read = () => done<IssueRecord>(rest.get(ruth.visitor, `/companies/${ruth.companyId}/issues/${issue?.issueId}`));
  const solved = await read();
  expect(solved.solutions.map(({ kind, words }) => [kind, words])).toEqual([
    ['todo', 'Ask Bo to drive'],
    ['priority', 'Two estimators by spring'],
    ['decision', 'Estimates before noon'],
  ]);
  expect(solved.root).toBe('Nobody drives out on Fridays');
  await undo.click();
  await eventually(async () => (await read()).solvedAt).toBeNull();
  const { items } = await done<{ items: unknown[] }>(rest.get(ruth.visitor, `/companies/${ruth.companyId}/todos`));
  expect(items).toEqual([]);
});

test('a to-do and an issue say on their row what was raised from them, and lead there', async () => {
  const todo = { title: 'Book the lift', teamId: ruth.leadership };
  await done(rest.post(ruth.visitor, `/companies/${ruth.companyId}/todos`, todo));
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/todos?of=${ruth.leadership}`);
  const row = page.getByRole('listitem').filter({ hasText: 'Book the lift' });
  await row.getByRole('checkbox').focus();
  await page.keyboard.press('i');
  await eventually(() => title(page).inputValue()).toBe('Book the lift');
  await title(page).fill('The lift is always out');
  await page.keyboard.press('Enter');
  await heldUndo(page, 'The lift is always out raised.');
  await eventually(() => row.textContent()).toContain('issue raised: The lift is always out, today');
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Book the lift', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the to-do' });
  await dialog.getByRole('link', { name: 'The lift is always out' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await row.getByRole('link', { name: 'The lift is always out' }).click();
  await page.waitForURL('**/issues/*');
  await page.getByRole('heading', { name: 'What it is' }).waitFor();
  await page.keyboard.press('i');
  await eventually(() => title(page).inputValue()).toBe('The lift is always out');
  await title(page).fill('Nobody knows who has the lift');
  await page.keyboard.press('Enter');
  await page
    .getByRole('region', { name: 'Issues raised from it' })
    .getByRole('link', { name: 'Nobody knows who has the lift' })
    .waitFor();
  await page.goto(`/c/${ruth.companyId}/issues`);
  await eventually(() =>
    page.locator('[data-issue]').filter({ hasText: 'issue raised: Nobody knows who has the lift, today' }).count(),
  ).toBe(1);
  await page.getByText('from another issue').waitFor();
  await expectAccessible(page);
});
