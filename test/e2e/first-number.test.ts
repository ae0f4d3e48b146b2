import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { PASSWORD } from '#test/support/people.ts';
import { expectAccessible } from './accessible.ts';
import { cellOf } from './company.ts';
import { eventually } from './eventually.ts';
import { tabTo, tabToCell } from './grid.ts';
import { openStage } from './stage.ts';

const stage = openStage();

async function fill(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, 'textbox', name);
  await page.keyboard.type(text);
}

test('from the first page to a red and a green number with the keyboard alone', async () => {
  const page = await stage().open();
  await page.goto('/');
  await page.getByRole('heading', { name: 'Set up your company, or look around in a sample first.' }).waitFor();
  await expectAccessible(page);

  const name = page.getByRole('textbox', { name: 'Company name' });
  await eventually(() => name.evaluate((element) => element === document.activeElement), 'typing starts there').toBe(
    true,
  );
  await page.keyboard.type('Harbor Painting');
  await fill(page, 'Your name', 'Ruth Okafor');
  await fill(page, 'Your e-mail', 'ruth@example.com');
  await tabTo(page, 'textbox', 'Password');
  await page.keyboard.type('short');
  await page.keyboard.press('Enter');
  await page
    .getByText(/at least 12|12 characters/u)
    .first()
    .waitFor();
  expect(new URL(page.url()).pathname, 'a password too short sets nothing up').toBe('/start');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Control+Enter');

  await page.waitForURL('**/scorecard');
  await page.getByText('No metrics here yet.').waitFor();
  await expectAccessible(page);

  await page.keyboard.press('a');
  await page.getByRole('dialog', { name: 'Add a metric' }).waitFor();
  await page.keyboard.type('Estimates sent');
  await fill(page, 'Goal optional', 'about ten');
  await page.keyboard.press('Tab');
  await page.locator('[aria-invalid="true"]').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('≥ 24');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Add a metric' }).waitFor({ state: 'detached' });

  const newest = cellOf(page, 'Estimates sent');
  await eventually(() => newest.textContent()).toBe('enter');
  await tabToCell(page);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('23');
  await page.keyboard.press('Enter');
  await eventually(() => newest.getAttribute('aria-label')).toBe('23, off goal, too low');
  await page.getByRole('heading', { level: 1, name: '1 of 1 off goal.' }).waitFor();
  await expectAccessible(page);

  await page.keyboard.type('24');
  await page.keyboard.press('Enter');
  await eventually(() => newest.getAttribute('aria-label')).toBe('24, on goal');
  await page.getByRole('heading', { level: 1, name: 'On goal.' }).waitFor();

  await page.reload();
  await eventually(() => newest.getAttribute('aria-label'), 'what was typed is stored').toBe('24, on goal');
});
