import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { cellOf, founder, scorecardOf } from './company.ts';
import { eventually } from './eventually.ts';
import { pasteBlock, tabTo, tabToCell, titlesOf } from './grid.ts';
import { openStage } from './stage.ts';

const stage = openStage();

/** Thirteen weeks of numbers around a level, the same every time. */
const weeks = (level: number) => Array.from({ length: 13 }, (_, at) => String(level + ((at * 7) % 5)));

test('from nothing to thirteen pasted weeks with the keyboard alone', async () => {
  const ruth = await founder(stage());
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  await page.getByText('No metrics here yet.').waitFor();
  await page.getByRole('group', { name: 'What kind of business is it?' }).waitFor();
  await expectAccessible(page);

  await tabTo(page, 'radio', 'Contractor');
  await page.keyboard.press('Space');
  const offered = page.getByRole('list', { name: 'Metrics' }).getByRole('checkbox');
  await offered.first().waitFor();
  const all = await offered.count();
  expect(all).toBeGreaterThanOrEqual(8);
  await expectAccessible(page);
  await tabTo(page, 'button', new RegExp(`^Add ${all} metrics`, 'u'));
  await page.keyboard.press('Enter');

  await page.getByRole('grid').waitFor();
  const begun = await scorecardOf(ruth);
  expect(begun.counts.weekly + begun.counts.monthly + begun.counts.quarterly, 'all of them').toBe(all);
  await page.getByRole('heading', { level: 1, name: /^Nothing (entered|to judge) yet/u }).waitFor();

  await tabToCell(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  const rows = (await scorecardOf(ruth)).rows;
  const written = rows.map(({ unit, formula }) =>
    formula ? weeks(0).map(() => '') : unit === 'yes-no' ? weeks(0).map(() => 'yes') : weeks(20),
  );
  await pasteBlock(page, written);
  const entered = rows.filter(({ formula }) => !formula).length;
  await page.getByText(`${(entered * 13).toLocaleString('en-US')} cells pasted`).waitFor();
  await eventually(async () => (await scorecardOf(ruth)).rows.flatMap(({ values }) => values).length).toBe(
    entered * 13,
  );
  await page.getByRole('heading', { level: 1, name: /\d+ of \d+ (?:off|on) goal/u }).waitFor();
  await eventually(() => page.locator('td[aria-label*="saving"]').count(), 'all of it is stored').toBe(0);
  await expectAccessible(page);

  await page.keyboard.press('Control+z');
  await eventually(
    async () =>
      (await scorecardOf(ruth)).rows.flatMap(({ values }) => values).filter(({ amount }) => amount !== null).length,
  ).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await eventually(
    async () =>
      (await scorecardOf(ruth)).rows.flatMap(({ values }) => values).filter(({ amount }) => amount !== null).length,
  ).toBe(entered * 13);
});

test('a metric with all its particulars: a formula that completes names, is tried at once, and is explained', async () => {
  const ruth = await stage().open();
  await ruth.goto('/sign-in');
  await ruth.getByRole('textbox', { name: 'E-mail' }).fill('ruth@example.com');
  await ruth.getByRole('textbox', { name: 'Password' }).fill('a quiet harbor at noon');
  await ruth.keyboard.press('Enter');
  await ruth.locator('tr[data-row]').nth(1).waitFor();
  const [first = '', second = ''] = await titlesOf(ruth);

  await ruth.keyboard.press('a');
  const dialog = ruth.getByRole('dialog', { name: 'Add a metric' });
  await dialog.waitFor();
  await ruth.keyboard.type('Both together');
  await dialog.getByText(/^More:/u).click();
  const formula = dialog.getByRole('combobox', { name: /^Formula/u });
  await formula.click();
  await ruth.keyboard.type(`[${first.slice(0, 4)}`);
  await dialog.getByRole('option', { name: first }).waitFor();
  await ruth.keyboard.press('Enter');
  await ruth.keyboard.type(' + [no such number]');
  await ruth.keyboard.press('Tab');
  await dialog.getByText(/No metric is called/u).waitFor();
  await expectAccessible(ruth);
  await formula.fill(`[${first}] + [${second}]`);
  await dialog
    .getByRole('status')
    .filter({ hasText: /: .*\d/u })
    .waitFor();
  await dialog.getByRole('combobox', { name: /^Kind/u }).selectOption('leading');
  await dialog.getByLabel(/^Heading/u).fill('Tried out');
  await dialog.getByRole('textbox', { name: /^Note/u }).fill('Both numbers of the week.');
  await ruth.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });

  const cell = cellOf(ruth, 'Both together');
  await cell.waitFor();
  await ruth.getByRole('rowgroup').getByText('Tried out').waitFor();
  await cell.click();
  await ruth
    .getByRole('status')
    .filter({ hasText: `[${first}] + [${second}]` })
    .waitFor();
  await ruth.keyboard.type('5');
  await ruth.getByText('Both together is calculated').first().waitFor();

  await ruth.keyboard.press('e');
  const change = ruth.getByRole('dialog', { name: 'Change this metric' });
  await change.waitFor();
  await change.getByRole('combobox', { name: /^Formula/u }).fill('[Both together] + 1');
  await ruth.keyboard.press('Control+Enter');
  await change.locator('[aria-invalid="true"]').waitFor();
  await ruth.keyboard.press('Escape');
  await change.waitFor({ state: 'detached' });
  await ruth.keyboard.press('Control+z');
  await cell.waitFor({ state: 'detached' });
});
