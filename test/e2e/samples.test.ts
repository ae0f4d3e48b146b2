import { test } from 'vitest';
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
  await eventually(() => rows.count(), 'a scorecard of real size').toBeGreaterThan(8);
  await eventually(() => page.getByRole('gridcell', { name: /off goal/u }).count(), 'not all is well').toBeGreaterThan(
    0,
  );
  await eventually(() => page.getByRole('gridcell', { name: /on goal/u }).count()).toBeGreaterThan(0);
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
  await eventually(() => line.count(), 'the real company is no sample').toBe(0);
  await eventually(() => page.getByRole('button', { name: /Harbor & Pine/u }).count()).toBe(0);
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
  const clientsOf = async () =>
    (await menu.getByRole('menuitem').allInnerTexts())
      .map((text) => text.split('\n').at(-1) ?? '')
      .filter((name) => !/Okafor Operations|Harbor Painting|Add a company/u.test(name));
  await eventually(clientsOf).toHaveLength(3);
  const clients = await clientsOf();
  await page.keyboard.press('Escape');

  const seen = new Set<string>();
  for (const client of clients) {
    await page.locator('button[aria-haspopup="menu"]').first().click();
    await menu.getByRole('menuitem', { name: client }).click();
    await menu.waitFor({ state: 'detached' });
    await eventually(() => page.title()).toBe(`${client} · Evenkeel`);
    await page.getByRole('grid').waitFor();
    const shown = async () => (await page.getByRole('rowheader').allTextContents()).join();
    await eventually(async () => ['', ...seen].includes(await shown()), 'no two show the same numbers').toBe(false);
    seen.add(await shown());
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('Okafor');
  await page.getByRole('option', { name: /Okafor Operations/u }).waitFor();
  await page.keyboard.press('Enter');
  await eventually(() => page.title()).toBe('Okafor Operations · Evenkeel');
  await page.getByText('Its 4 companies go together.').waitFor();
  await page.getByRole('button', { name: 'Delete the sample' }).click();
  await eventually(() => page.title()).toBe('Harbor Painting · Evenkeel');
});
