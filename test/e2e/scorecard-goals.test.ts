import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { amountsOf, cellOf, founder, metricOf } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();

test('a note, a goal of one week, a new goal from a week on: each judged as it says, each taken back', async () => {
  const ruth = await founder(stage());
  await metricOf(ruth, 'Estimates sent', { goal: { operator: 'at-least', threshold: 24 } });
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  const heard = (weeksBefore: number) => cellOf(page, 'Estimates sent', weeksBefore).getAttribute('aria-label');
  await cellOf(page, 'Estimates sent', 2).click();
  for (const amount of ['25', '18', '23']) {
    await page.keyboard.type(amount);
    await page.keyboard.press('Tab');
  }
  await eventually(() => amountsOf(ruth, 'Estimates sent')).toEqual([25, 18, 23]);

  await cellOf(page, 'Estimates sent', 1).click();
  await page.keyboard.press('n');
  const note = page.getByRole('dialog', { name: /^Note on Estimates sent/u });
  await note.waitFor();
  await expectAccessible(page);
  await page.keyboard.type('Half the team at the fair.');
  await page.keyboard.press('Control+Enter');
  await eventually(() => heard(1)).toBe('18, off goal, too low, has a note');
  await page.getByRole('status').filter({ hasText: 'Half the team at the fair.' }).waitFor();
  expect(await amountsOf(ruth, 'Estimates sent'), 'the number stays').toEqual([25, 18, 23]);
  await page.keyboard.press('Control+z');
  await eventually(() => heard(1), 'the note is taken back').toBe('18, off goal, too low');
  await page.keyboard.press('Control+Shift+z');
  await eventually(() => heard(1)).toBe('18, off goal, too low, has a note');

  await page.keyboard.press('g');
  const once = page.getByRole('dialog', { name: /^Goal of Estimates sent for .* only$/u });
  await once.waitFor();
  await once.getByRole('textbox', { name: 'Goal' }).fill('10..5');
  await page.keyboard.press('Control+Enter');
  await once.getByText(/smaller/u).waitFor();
  await once.getByText(/Write why this week/u).waitFor();
  await expectAccessible(page);
  await once.getByRole('textbox', { name: 'Goal' }).fill('≥ 15');
  await once.getByRole('textbox', { name: 'Why' }).fill('Fair week');
  await page.keyboard.press('Control+Enter');
  await once.waitFor({ state: 'detached' });
  await eventually(() => heard(1)).toBe('18, on goal, has a note, goal of its own');
  await eventually(() => heard(0), 'the next week keeps its own').toBe('23, off goal, too low');
  await page.keyboard.press('w');
  await page
    .getByRole('region', { name: /^About Estimates sent/u })
    .filter({ hasText: '≥ 15 in this week only, otherwise ≥ 24. Fair week' })
    .waitFor();
  await expectAccessible(page);
  await page.keyboard.press('w');
  await page.keyboard.press('Control+z');
  await eventually(() => heard(1)).toBe('18, off goal, too low, has a note');
  await page.keyboard.press('Control+Shift+z');
  await eventually(() => heard(1)).toBe('18, on goal, has a note, goal of its own');
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Judge by the standing goal again' }).click();
  await eventually(() => heard(1)).toBe('18, off goal, too low, has a note');

  await cellOf(page, 'Estimates sent', 0).click();
  await page.keyboard.press('Shift+G');
  const from = page.getByRole('dialog', { name: /^New goal of Estimates sent from/u });
  await from.waitFor();
  await from.getByRole('textbox', { name: /^Goal/u }).fill('20 to 23');
  await page.keyboard.press('Enter');
  await from.waitFor({ state: 'detached' });
  await eventually(() => heard(0)).toBe('23, on goal');
  expect(await heard(1), 'what was before keeps its goal').toBe('18, off goal, too low, has a note');
  await page.getByRole('row').filter({ hasText: 'Estimates sent' }).getByText('20–23').waitFor();
  await page.keyboard.press('Control+z');
  await eventually(() => heard(0)).toBe('23, off goal, too low');
});
