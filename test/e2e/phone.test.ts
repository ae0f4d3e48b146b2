import { devices, type Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { amountsOf, founder, metricOf } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();
const { userAgent } = devices['iPhone 14'] as { userAgent: string };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent };

/** How far the page can be pushed sideways: not at all. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('on a phone the missing numbers are typed one after the other with large keys', async () => {
  const ruth = await founder(stage());
  await metricOf(ruth, 'Estimates sent');
  await metricOf(ruth, 'Touch-up visits', { goal: { operator: 'at-most', threshold: 3 } });
  await metricOf(ruth, 'Meeting held', { unit: 'yes-no', goal: { operator: 'at-least', threshold: 1 } });
  const page = await stage().open(ruth.visitor, phone);
  await page.goto(`/c/${ruth.companyId}/scorecard`);

  const first = page.getByRole('region', { name: 'Estimates sent' });
  await first.getByText(/^3 missing/u).waitFor();
  await eventually(() => overhang(page)).toBe(0);
  await expectAccessible(page);
  for (const key of ['6', '1']) await first.getByRole('button', { name: key, exact: true }).tap();
  await first.getByRole('button', { name: 'Save 61 · on goal' }).tap();

  const second = page.getByRole('region', { name: 'Touch-up visits' });
  await second.getByText(/^2 missing/u).waitFor();
  await second.getByRole('button', { name: '7', exact: true }).tap();
  await second.getByRole('button', { name: 'Save 7 · off goal' }).tap();

  const third = page.getByRole('region', { name: 'Meeting held' });
  await third.getByText(/^1 missing/u).waitFor();
  await third.getByRole('button', { name: 'Yes' }).tap();
  await third.waitFor({ state: 'detached' });
  await eventually(() => amountsOf(ruth, 'Touch-up visits')).toEqual([7]);
  await eventually(() => amountsOf(ruth, 'Meeting held')).toEqual([1]);
  await eventually(() => amountsOf(ruth, 'Estimates sent')).toEqual([61]);
  await page.getByRole('heading', { level: 1, name: '1 of 3 off goal.' }).waitFor();

  for (const target of await page.locator('nav a:visible, nav button:visible').all()) {
    const box = await target.boundingBox();
    expect(box?.height, 'large enough for a thumb').toBeGreaterThanOrEqual(44);
  }
  for (const room of ['settings/members', 'settings/words', 'settings/activity', 'account', 'account/tokens']) {
    await page.goto(`/c/${ruth.companyId}/${room}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await eventually(() => overhang(page), `${room} scrolls sideways`).toBe(0);
  }
  await expectAccessible(page);
});

test('at 200 % nothing is lost', async () => {
  // Zooming a window of 1280 × 1024 to 200 % leaves the page half as many of its own pixels.
  const zoomed = { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 };
  const page = await stage().open(undefined, zoomed);
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ruth@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('a quiet harbor at noon');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/scorecard');
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const title of ['Estimates sent', 'Touch-up visits', 'Meeting held']) {
    const line = page.getByRole('listitem').filter({ hasText: title });
    await line.scrollIntoViewIfNeeded();
    expect(await line.isVisible(), title).toBe(true);
  }
  await eventually(() => overhang(page)).toBe(0);
  await page.getByRole('button', { name: 'Add metric' }).click();
  const add = page.getByRole('dialog', { name: 'Add a metric' }).getByRole('button', { name: /^Add metric/u });
  await add.scrollIntoViewIfNeeded();
  const box = await add.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 640 && box.y + box.height <= 512, 'its key is in sight').toBe(true);
  await expectAccessible(page);
});
