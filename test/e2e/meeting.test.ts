import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { founder, joined, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();
let ruth: Person;
let priya: Person;

const first = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const agenda = (page: Page) => page.getByRole('complementary', { name: 'Agenda' });
const here = (page: Page) => agenda(page).locator('[aria-current=step]').textContent();
const part = (page: Page) => page.getByRole('heading', { level: 2 }).first().textContent();

test('a first agenda is made from a template in two keys, and its meeting opened by a third', async () => {
  ruth = await founder(stage());
  const inLeadership = { role: 'leader' as const, teamIds: [ruth.leadership] };
  priya = await joined(stage(), ruth, { name: 'Priya', ...inLeadership });
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/meetings`);
  await eventually(() => first(page)).toBe('No meeting is set up yet.');
  await expectAccessible(page);
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'Add an agenda' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await page.getByText('7 sections, 90 minutes').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('o');
  await eventually(() => first(page)).toMatch(/^Check-in; (4|5) minutes left, 85 minutes for what follows\.$/u);
  await expectAccessible(page);
});

test('two browsers: one leads, the other follows, looks around alone and comes back', async () => {
  const [hers, his] = [await stage().open(ruth.visitor), await stage().open(priya.visitor)];
  for (const page of [hers, his]) {
    await page.goto(`/c/${ruth.companyId}/meetings`);
    await page.getByRole('link', { name: /^Open since/u }).click();
    await eventually(() => here(page)).toBe('Check-in');
  }
  await hers.keyboard.press('ArrowRight');
  await eventually(() => part(his)).toBe('Scorecard');
  await his.keyboard.press('f');
  await his.getByText('You look around on your own. Ruth is in Scorecard.').waitFor();
  await hers.keyboard.press('ArrowRight');
  await eventually(() => here(his)).toBe('Priorities');
  expect(await part(his)).toBe('Scorecard');
  await his.keyboard.press('f');
  await eventually(() => part(his)).toBe('Priorities');
});
