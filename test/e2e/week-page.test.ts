import { devices, type Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { amountsOf, founder, joined, metricOf, scorecardOf } from './company.ts';
import { recordWeeks } from './estimates.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();
const { userAgent } = devices['iPhone 14'] as { userAgent: string };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent };
const first = (page: Page) => page.getByRole('heading', { level: 1 });

test('on a Friday a person enters what is missing on a phone and hears whether it was a good week', async () => {
  const ruth = await founder(stage());
  const marcus = await joined(stage(), ruth, { name: 'Marcus', role: 'member', teamIds: [ruth.leadership] });
  const owned = { ownerId: marcus.memberId };
  const sent = await metricOf(ruth, 'Estimates sent', { ...owned, goal: { operator: 'at-least', threshold: 24 } });
  await metricOf(ruth, 'Calls made', { ...owned, goal: { operator: 'at-least', threshold: 10 } });
  await metricOf(ruth, 'Weekly walk', { ...owned, unit: 'yes-no', goal: { operator: 'at-least', threshold: 1 } });
  await metricOf(ruth, 'Revenue', { ...owned, cadence: 'monthly', unit: 'currency', goal: null });
  await metricOf(ruth, 'Not his', {});
  await recordWeeks(ruth, sent, [26, 25, 24]);

  const page = await stage().open(marcus.visitor, phone);
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  await page.getByRole('navigation', { name: 'Rooms' }).last().getByRole('link', { name: 'My week' }).tap();
  await eventually(() => first(page).textContent()).toBe('1 of 3 on goal, 2 missing.');
  expect(await page.getByText('Not his').count()).toBe(0);
  await eventually(() =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await expectAccessible(page);

  const calls = page.getByRole('textbox', { name: 'Calls made', exact: true });
  await calls.fill('many');
  await page.keyboard.press('Enter');
  await page
    .getByRole('alert')
    .filter({ hasText: /is not a number|no number/u })
    .waitFor();
  await calls.fill('7');
  await page.keyboard.press('Enter');
  await eventually(() => amountsOf(ruth, 'Calls made')).toEqual([7]);
  await page.getByRole('button', { name: 'Weekly walk: yes' }).tap();
  await eventually(() => first(page).textContent()).toBe('2 of 3 on goal, 1 off.');
  await page.getByText('Calls made is off goal; its history is too short to tell a real change from luck.').waitFor();
  await page.getByRole('textbox', { name: 'Note on Calls made' }).fill('Two days at the fair.');
  await page.keyboard.press('Enter');
  await eventually(async () => {
    const { rows } = await scorecardOf(ruth);
    return rows.find(({ title }) => title === 'Calls made')?.values.at(-1)?.note;
  }).toBe('Two days at the fair.');
  await page.getByRole('textbox', { name: 'Revenue' }).fill('180k');
  await page.keyboard.press('Enter');
  await expectAccessible(page);

  await calls.fill('12');
  await page.keyboard.press('Enter');
  await eventually(() => first(page).textContent()).toBe('A good week: all 3 on goal.');

  const boss = await stage().open(ruth.visitor);
  await boss.goto(`/c/${ruth.companyId}/scorecard/week`);
  await eventually(() => first(boss).textContent()).toBe('Your number is not in yet.');
  await boss.getByRole('combobox', { name: 'Whose week' }).selectOption({ label: 'Marcus' });
  await boss.waitForURL('**person=*');
  await eventually(() => first(boss).textContent()).toBe('A good week: all 3 on goal.');
  await expectAccessible(boss);
});
