import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { cellOf, founder, metricOf } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();

test('the palette finds rooms and metrics, the list of keys tells them all', async () => {
  const ruth = await founder(stage());
  await metricOf(ruth, 'Estimates sent');
  await metricOf(ruth, 'My own hours', { teamId: null, unit: 'hours' });
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  await cellOf(page, 'Estimates sent').waitFor();

  const find = page.getByRole('combobox', { name: 'Find or do anything' });
  await page.keyboard.press('Control+k');
  await find.waitFor();
  await page.getByRole('option').first().waitFor();
  const offered = await page.getByRole('option').allTextContents();
  expect(offered, 'nothing is offered twice').toEqual([...new Set(offered)]);
  await find.fill('own hou');
  await page.getByRole('option', { name: 'My own hours on the scorecard of Ruth' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**team=mine');
  await cellOf(page, 'My own hours').waitFor();

  await page.keyboard.press('Control+k');
  await find.fill('settings');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/settings');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await find.fill('estimates');
  await page.getByRole('option', { name: 'Estimates sent metric, Leadership' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/scorecard/metrics/*');
  await page.getByRole('heading', { level: 1, name: 'Estimates sent has no value yet.' }).waitFor();
  await page.keyboard.press('Control+k');
  await find.fill('qqqq');
  await page.getByText('Nothing by that name.').waitFor();
  await page.keyboard.press('Escape');
  await find.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await find.fill('dark');
  await page.keyboard.press('Enter');
  await eventually(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  await page.keyboard.press('Control+k');
  await find.fill('as the system');
  await page.keyboard.press('Enter');

  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Scorecard' }).click();
  await cellOf(page, 'Estimates sent').waitFor();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByText('add a metric').waitFor();
  await keys.getByRole('heading', { name: 'In the grid' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
});
