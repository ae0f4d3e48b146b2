import { devices, type Page } from 'playwright';
import type { Agenda } from '#features/meetings/contract/agenda.ts';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { drawsFrom } from '#statistics/random.ts';
import { expect, test } from 'vitest';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { founder, metricOf, type Person, scorecardOf } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
let ruth: Person;

const first = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const part = (page: Page) => page.getByRole('heading', { level: 2 }).first().textContent();
const found = (page: Page) => page.getByRole('list', { name: 'What was found' });
const made = (page: Page) => page.getByRole('list', { name: 'To-dos from this hour' }).getByRole('listitem');

/** The last one is that of the last week that is over. */
async function record({ metricId }: Metric, amounts: readonly number[]): Promise<void> {
  const closed = (await scorecardOf(ruth)).periods.at(-2) as Day;
  const values = amounts.map((amount, at) => ({
    metricId,
    period: addDays(closed, 7 * (at + 1 - amounts.length)),
    amount,
    seenVersion: 0,
  }));
  await done(rest.post(ruth.visitor, `/companies/${ruth.companyId}/values`, { values }));
}

const noise = (seed: number, level: number, spread: number, weeks: number) => {
  const draws = drawsFrom(seed);
  return Array.from({ length: weeks }, () => Math.round(level + spread * draws.normal()));
};

const room = () => `/c/${ruth.companyId}/meetings`;

async function comeTo(page: Page): Promise<void> {
  await page.goto(room());
  await page.getByRole('link', { name: 'go there' }).press('Enter');
  await eventually(() => first(page)).toMatch(/minutes? left|for what follows|nothing follows/u);
}

test('the hour is opened, and each role has what is its own', async () => {
  ruth = await founder(stage());
  const quotes = await metricOf(ruth, 'Quotes sent', { goal: { operator: 'at-least', threshold: 18 } });
  await record(quotes, [...noise(1, 22, 2, 40), 9, 8, 10, 9, 9, 8, 10, 9]);
  const rework = await metricOf(ruth, 'Rework', { unit: 'hours', goal: { operator: 'at-most', threshold: 20 } });
  await record(rework, [...noise(2, 20, 3, 46), 19, 22]);
  const agreed = { template: 'solo-hour', weekday: 3, startsAt: '09:00' };
  await done<Agenda>(rest.post(ruth.visitor, `/companies/${ruth.companyId}/agendas`, agreed));
  const page = await stage().open(ruth.visitor);
  await page.goto(room());
  await page.getByText('5 sections, 60 minutes').waitFor();
  await page.keyboard.press('o');
  await eventually(() => part(page)).toBe('CEO');
  await page.keyboard.press('ArrowRight');
  await eventually(() => part(page)).toBe('Marketing');
  await page.getByText('Nothing for Marketing this time: none of the 2 metrics is this role’s.').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('ArrowRight');
  await eventually(() => part(page)).toBe('Sales');
  await page.getByRole('button', { name: /^Quotes sent went down/u }).waitFor();
  await eventually(() => found(page).getByRole('listitem').first().textContent()).toContain('clear');
  await page.getByText('Would change this:').first().waitFor();
  await expectAccessible(page);
});

test('one key makes a to-do of what was found, another sends it to another role, both with a way back', async () => {
  const page = await stage().open(ruth.visitor);
  await comeTo(page);
  await page.getByRole('button', { name: /^Quotes sent went down/u }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('t');
  await eventually(() => made(page).count()).toBe(1);
  await (await heldUndo(page, /^To-do:/u)).click();
  await eventually(() => made(page).count()).toBe(0);
  await page.getByRole('button', { name: /^Quotes sent went down/u }).focus();
  await page.keyboard.press('t');
  await eventually(() => made(page).count()).toBe(1);

  await page.getByText('taken on', { exact: true }).waitFor();

  await page.getByRole('button', { name: /^Quotes sent went down/u }).focus();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Finance' }).press('Enter');
  await page.getByText(/^Nothing for Sales this time/u).waitFor();
  await (await heldUndo(page, /^From now on to Finance/u)).click();
  await page.getByRole('button', { name: /^Quotes sent went down/u }).waitFor();

  await page.getByRole('button', { name: /^Quotes sent went down/u }).focus();
  await page.keyboard.press('m');
  await page.getByRole('dialog', { name: 'Write a message to a role' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'What it is to know' }).fill('Ring the ten oldest first.');
  await page.keyboard.press('Control+Enter');
  await eventually(() => page.getByRole('list', { name: 'Notes' }).textContent()).toContain(
    'Ring the ten oldest first.',
  );
});

test('what chance did stands below, as an ordinary week; on a phone as well', async () => {
  const { userAgent } = devices['iPhone 14'] as { userAgent: string };
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent };
  const page = await stage().open(ruth.visitor, phone);
  await comeTo(page);
  await page.getByRole('button', { name: 'On to Production' }).tap();
  await eventually(() => part(page)).toBe('Production');
  const red = page.getByRole('list', { name: 'Off goal or missing' }).getByRole('listitem');
  await eventually(() => red.textContent()).toContain('By its own history an ordinary week.');
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await eventually(overhang).toBe(0);
  await expectAccessible(page);
  await red.getByRole('button', { name: 'To-do from Rework' }).tap();
  await eventually(() => made(page).count()).toBe(2);
  await eventually(() => red.textContent()).toContain('taken on');
});

test('the recap tells what was found for whom, what was taken on, and when the next hour is', async () => {
  const page = await stage().open(ruth.visitor);
  await comeTo(page);
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Recap' }).press('Enter');
  await eventually(() => first(page)).toMatch(/^2 to-dos made in \d+ of 60 minutes\.$/u);
  const table = page.getByRole('table', { name: 'Found, and who acts on it' });
  await eventually(() => table.getByRole('row').filter({ hasText: 'Quotes sent went down' }).textContent()).toContain(
    'Sales',
  );
  expect(await table.getByRole('row').filter({ hasText: 'Rework: 22' }).textContent()).toContain('Production');
  await page.getByText(/The next hour: Wed /u).waitFor();
  await page.getByText(/^Sales, Ruth: Quotes sent went down.*: Ring the ten oldest first\.$/u).waitFor();
  await expectAccessible(page);
});
