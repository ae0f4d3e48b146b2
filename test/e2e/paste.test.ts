import { test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { amountsOf, cellOf, founder, metricOf } from './company.ts';
import { eventually } from './eventually.ts';
import { pasteBlock } from './grid.ts';
import { openStage } from './stage.ts';

const stage = openStage();

test('a block from a spreadsheet: what is a number is stored, the one that is none is named and waits', async () => {
  const ruth = await founder(stage());
  await metricOf(ruth, 'Estimates sent');
  await metricOf(ruth, 'Revenue', { unit: 'currency', goal: { operator: 'at-least', threshold: 10_000 } });
  await metricOf(ruth, 'Close rate', { unit: 'percent', goal: null });
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  await cellOf(page, 'Estimates sent', 2).click();
  await pasteBlock(page, [
    ['61', '48', '70'],
    ['$12,400.50', 'see note', '9,999'],
    ['38.5%', '', '41'],
  ]);
  await page.getByText('7 cells pasted; 1 not taken.').waitFor();
  await eventually(() => amountsOf(ruth, 'Estimates sent')).toEqual([61, 48, 70]);
  await eventually(() => amountsOf(ruth, 'Revenue')).toEqual([12_400.5, 9999]);
  await eventually(() => amountsOf(ruth, 'Close rate')).toEqual([38.5, 41]);

  const bad = cellOf(page, 'Revenue', 1);
  await eventually(() => bad.getAttribute('aria-label')).toContain('see note, not taken');
  await eventually(() => page.locator('td[aria-invalid="true"]').count(), 'the only one').toBe(1);
  await bad.click();
  await page
    .getByRole('status')
    .filter({ hasText: 'not a number' })
    .or(page.getByText(/see note/u))
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.keyboard.type('11000');
  await page.keyboard.press('Enter');
  await eventually(() => amountsOf(ruth, 'Revenue')).toEqual([12_400.5, 11_000, 9999]);

  await page.reload();
  await eventually(() => cellOf(page, 'Revenue', 1).getAttribute('aria-label')).toContain('on goal');
  await eventually(() => cellOf(page, 'Estimates sent', 0).getAttribute('aria-label')).toBe('70, on goal');
  await eventually(() => cellOf(page, 'Revenue', 0).getAttribute('aria-label')).toContain('off goal, too low');
});

test('what is copied comes back as it was written, and one undo takes a whole block away', async () => {
  const page = await stage().open();
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ruth@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('a quiet harbor at noon');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/scorecard');
  await cellOf(page, 'Estimates sent', 2).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe('61\t48');
  await cellOf(page, 'Estimates sent', 5).click();
  await page.keyboard.press('Control+v');
  await eventually(() => cellOf(page, 'Estimates sent', 4).getAttribute('aria-label')).toBe('48, off goal, too low');
  await page.keyboard.press('Control+z');
  await eventually(() => cellOf(page, 'Estimates sent', 4).textContent()).toBe('');
  await eventually(() => cellOf(page, 'Estimates sent', 5).textContent()).toBe('');
});
