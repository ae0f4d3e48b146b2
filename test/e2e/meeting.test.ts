import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { issueDesk } from '#test/support/issues.ts';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { founder, joined, metricOf, type Person, scorecardOf } from './company.ts';
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

test('each section works on the real things', async () => {
  const { visitor, companyId, leadership, memberId } = ruth;
  const path = `/companies/${companyId}`;
  const metric = await metricOf(ruth, 'Estimates sent', { goal: { operator: 'at-least', threshold: 24 } });
  const { periods } = await scorecardOf(ruth);
  await done(
    rest.put(visitor, `${path}/metrics/${metric.metricId}/values/${periods.at(-2)}`, { amount: 13, seenVersion: 0 }),
  );
  await done(
    rest.post(visitor, `${path}/priorities`, { level: 'company', ownerId: memberId, title: 'Open the second yard' }),
  );
  const desk = issueDesk(visitor, companyId, leadership);
  await desk.raise('Calls go unanswered at lunch');
  await desk.raise('Two sprayers down');
  const page = await stage().open(visitor);
  const his = await stage().open(priya.visitor);
  for (const one of [page, his]) await one.goto(`/c/${companyId}/meetings`);
  for (const one of [page, his]) await one.getByRole('link', { name: /^Open since/u }).click();
  await eventually(() => here(page)).toBe('Priorities');

  await page.keyboard.press('ArrowLeft');
  await eventually(() => part(page)).toBe('Scorecard');
  await page.getByRole('link', { name: 'Estimates sent' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('j');
  await page.keyboard.press('i');
  await page.getByText('on the list', { exact: true }).waitFor();

  await page.keyboard.press('ArrowRight');
  await eventually(() => part(page)).toBe('Priorities');
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await page.getByText('1 of 1 off track.').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('i');
  await page.getByText('Open the second yard: on the list').waitFor();

  await page.keyboard.press('ArrowRight');
  await eventually(() => part(his)).toBe('Headlines');
  await his.keyboard.press('b');
  await his.keyboard.type('Mrs. Abbott recommends us to her street');
  await his.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Headlines' }).getByText('Mrs. Abbott recommends us').first().waitFor();
  await expectAccessible(page);

  await page.keyboard.press('ArrowRight');
  await eventually(() => part(page)).toBe('To-dos');
  await expectAccessible(page);

  await page.keyboard.press('ArrowRight');
  await eventually(() => part(his)).toBe('Issues');
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await page.getByRole('list', { name: 'The first three' }).getByRole('link').first().waitFor();
  await page.keyboard.press('Enter');
  await his.getByRole('region', { name: 'Calls go unanswered at lunch' }).waitFor();
  await his.keyboard.press('n');
  await his.keyboard.type('Nobody is at the desk from twelve to one');
  await his.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Notes' }).getByText('Nobody is at the desk').waitFor();
  await page.setViewportSize({ width: 1440, height: 1000 });
  await expectAccessible(page);
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type('Answering service from 12 to 1');
  await page.keyboard.press('Control+Enter');
  await his.getByRole('list', { name: 'Solved today' }).getByText('Calls go unanswered').waitFor();
  await his.getByRole('list', { name: 'To-dos from today' }).getByText('Answering service').waitFor();
  await expectAccessible(page);

  await page.keyboard.press('ArrowRight');
  await eventually(() => part(page)).toBe('Conclude');
  await page.getByRole('radio', { name: '9' }).check({ force: true });
  await his.getByRole('radio', { name: '7' }).check({ force: true });
  await his.getByRole('textbox', { name: 'What would have made it a better one?' }).fill('Starting on time');
  await his.keyboard.press('Enter');
  await page.getByText('Rated 7, 9: 8.0 on average, n 2.').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog', { name: 'Conclude the meeting' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await eventually(() => first(his)).toMatch(/^This meeting is over/u);
  await expectAccessible(page);
});
