import { expect, test } from 'vitest';
import { PASSWORD } from '#test/support/people.ts';
import { expectAccessible } from './accessible.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();

test('somebody without an account looks around in a sample, deletes it in one click and sets up for real', async () => {
  const page = await stage().open();
  await page.goto('/');
  await page.getByRole('button', { name: 'Open Harbor & Pine Painting' }).click();
  await page.waitForURL('**/scorecard');
  const line = page.getByRole('complementary', { name: 'About this sample' });
  await line.getByText('Yours to change; gone when you delete it.').waitFor();
  const rows = page.getByRole('grid').getByRole('row');
  await rows.nth(1).waitFor();
  expect(await rows.count(), 'a scorecard of real size').toBeGreaterThan(8);
  expect(await page.getByRole('gridcell', { name: /off goal/u }).count(), 'not all is well').toBeGreaterThan(0);
  expect(await page.getByRole('gridcell', { name: /on goal/u }).count()).toBeGreaterThan(0);
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { level: 1, name: /18 people/u }).waitFor();
  await expectAccessible(page);

  await line.getByRole('button', { name: 'Delete the sample' }).click();
  await page.waitForURL('**/start');
  await page.getByRole('textbox', { name: 'Company name' }).fill('Harbor Painting');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Joan Reyes');
  await page.getByRole('textbox', { name: 'Your e-mail' }).fill('joan@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/scorecard');
  await page.getByText('No metrics here yet.').waitFor();
  expect(await line.count(), 'the real company is no sample').toBe(0);
  expect(await page.getByRole('button', { name: /Harbor & Pine/u }).count()).toBe(0);
});

test('a practice has three clients, each a company of its own, switched by name and by keyboard', async () => {
  const page = await stage().open();
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('joan@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/scorecard');
  await page.goto('/companies/new');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open Okafor Operations' }).click();
  await page.waitForURL('**/c/*/scorecard');
  const here = page.getByRole('button', { name: /^Okafor Operations/u });
  await here.click();
  const menu = page.getByRole('menu');
  await menu.getByRole('menuitem').first().waitFor();
  const names = await menu.getByRole('menuitem').allInnerTexts();
  const clients = names
    .map((text) => text.split('\n').at(-1) ?? '')
    .filter((name) => !/Okafor Operations|Harbor Painting|Add a company/u.test(name));
  expect(clients).toHaveLength(3);
  await page.keyboard.press('Escape');

  const seen = new Set<string>();
  for (const client of clients) {
    await page.locator('button[aria-haspopup="menu"]').first().click();
    await menu.getByRole('menuitem', { name: client }).click();
    await menu.waitFor({ state: 'detached' });
    await eventually(() => page.title()).toBe(`${client} · Evenkeel`);
    await page.getByRole('grid').waitFor();
    seen.add((await page.getByRole('rowheader').allTextContents()).join());
  }
  expect(seen.size, 'no two show the same numbers').toBe(3);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('Okafor');
  await page.getByRole('option', { name: /Okafor Operations/u }).waitFor();
  await page.keyboard.press('Enter');
  await eventually(() => page.title()).toBe('Okafor Operations · Evenkeel');
  await page.getByText('Its 4 companies go together.').waitFor();
  await page.getByRole('button', { name: 'Delete the sample' }).click();
  await eventually(() => page.title()).toBe('Harbor Painting · Evenkeel');
});
