import { devices, type Page } from 'playwright';
import type { Agenda } from '#features/meetings/contract/agenda.ts';
import { expect, test } from 'vitest';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { amountsOf, founder, joined, metricOf, type Person, scorecardOf } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
let ruth: Person;
let max: Person;

const room = () => `/c/${ruth.companyId}/meetings`;
const part = (page: Page) => page.getByRole('heading', { level: 2 }).first().textContent();
const line = (page: Page, list: string, text: string) =>
  page.getByRole('list', { name: list, exact: true }).getByRole('listitem').filter({ hasText: text });
const toEnter = (page: Page) => page.getByRole('list', { name: 'Numbers to enter' });

async function attend(person: Person): Promise<Page> {
  const page = await stage().open(person.visitor);
  await page.goto(room());
  await page.getByRole('link', { name: /^Open since/u }).click();
  await page.getByRole('timer').waitFor();
  return page;
}

test('a headline is written when it happens, seen by the others, and raised from there', async () => {
  ruth = await founder(stage());
  max = await joined(stage(), ruth, { name: 'Max', role: 'member', teamIds: [ruth.leadership] });
  await done<Agenda>(
    rest.post(ruth.visitor, `/companies/${ruth.companyId}/agendas`, { template: 'weekly-90', teamId: ruth.leadership }),
  );
  const [hers, his] = [await stage().open(ruth.visitor), await stage().open(max.visitor)];
  for (const page of [hers, his]) {
    await page.goto(room());
    await page.getByText('Nothing waits. One sentence about customers').waitFor();
  }
  await his.keyboard.press('b');
  await his.keyboard.type('The Elm Street client wants a porch');
  await his.keyboard.press('Enter');
  await line(hers, 'Headlines', 'Elm Street').waitFor();
  await expectAccessible(hers);
  await line(hers, 'Headlines', 'Elm Street').getByRole('button', { name: 'Raise' }).focus();
  await hers.keyboard.press('i');
  const dialog = hers.getByRole('dialog');
  await dialog.waitFor();
  await hers.keyboard.press('Control+Enter');
  await line(his, 'Headlines', 'Elm Street')
    .getByRole('link', { name: 'The Elm Street client wants a porch' })
    .waitFor();
  await line(his, 'Headlines', 'Elm Street')
    .getByRole('button', { name: /^Delete/u })
    .click();
  await eventually(() => line(hers, 'Headlines', 'Elm Street').count()).toBe(0);
  await (await heldUndo(his, 'Headline deleted.')).click();
  await line(hers, 'Headlines', 'Elm Street').waitFor();
  await expectAccessible(his);
});

test('a number that is missing is typed in the meeting, on every screen at once, and taken back', async () => {
  await metricOf(ruth, 'Estimates sent', { goal: { operator: 'at-least', threshold: 24 } });
  await metricOf(ruth, 'Calls missed', { goal: { operator: 'at-most', threshold: 5 } });
  const hers = await stage().open(ruth.visitor);
  await hers.goto(room());
  await hers.getByRole('button', { name: 'Open it now' }).click();
  await hers.getByRole('timer').waitFor();
  const his = await attend(max);
  await hers.keyboard.press('ArrowRight');
  await eventually(() => part(his)).toBe('Scorecard');
  await toEnter(hers).getByRole('textbox', { name: 'Estimates sent' }).waitFor();
  await hers.keyboard.press('e');
  await expectAccessible(hers);
  await hers.keyboard.type('about thirteen');
  await hers.keyboard.press('Enter');
  await toEnter(hers).getByRole('alert').waitFor();
  await hers.keyboard.press('Control+a');
  await hers.keyboard.type('13');
  await hers.keyboard.press('Enter');
  await line(his, 'Metrics', 'Estimates sent').getByText('13, ≥').waitFor();
  expect(await toEnter(hers).getByRole('listitem').allTextContents()).toEqual([
    expect.stringContaining('Calls missed'),
  ]);
  expect(await toEnter(his).count(), 'a member types only what is theirs').toBe(0);
  await (await heldUndo(hers, 'Estimates sent: 13.')).click();
  await line(his, 'Metrics', 'Estimates sent').getByText('no value').waitFor();
  await toEnter(hers).getByRole('textbox', { name: 'Estimates sent' }).fill('14');
  await hers.keyboard.press('Enter');
  await eventually(() => amountsOf(ruth, 'Estimates sent')).toEqual([14]);
  await expectAccessible(hers);
});

test('an issue from a number shows that number, how long it is worked on, and what is made of it', async () => {
  const { periods, rows } = await scorecardOf(ruth);
  const metricId = rows.find(({ title }) => title === 'Estimates sent')?.metricId;
  const path = `/companies/${ruth.companyId}`;
  const from = { kind: 'metric', id: metricId, period: periods.at(-2) };
  await done(
    rest.post(ruth.visitor, `${path}/raised-issues`, { teamId: ruth.leadership, title: 'Estimates fell to 14', from }),
  );
  const { userAgent } = devices['iPhone 14'] as { userAgent: string };
  const hers = await attend(ruth);
  const his = await stage().open(max.visitor, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    userAgent,
  });
  await his.goto(hers.url());
  await hers.getByRole('button', { name: 'Issues', exact: true }).click();
  await eventually(() => part(his)).toBe('Issues');
  await hers.getByRole('link', { name: 'Estimates fell to 14' }).first().focus();
  await hers.keyboard.press('Enter');
  for (const page of [hers, his]) {
    const box = page.getByRole('region', { name: 'Estimates fell to 14' });
    await box
      .getByText('Estimates sent was 14, off goal; 1 week is too few to tell a real change from luck.')
      .waitFor();
    await box.getByText('Goal ≥ 24.').waitFor();
    await box.getByRole('link', { name: 'Open the chart' }).waitFor();
    await eventually(() => box.locator('[aria-current=step]').textContent()).toMatch(/^1Raise\d+:\d\d$/u);
  }
  await eventually(() =>
    his.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await expectAccessible(his);
  await hers.keyboard.press('t');
  await hers.getByRole('dialog').getByRole('textbox', { name: 'To-do', exact: true }).fill('Room-rate sheet');
  await hers.keyboard.press('Control+Enter');
  await his.getByRole('list', { name: 'To-dos from today' }).getByText('Room-rate sheet').waitFor();
  await line(his, 'Solved today', 'Estimates fell to 14')
    .getByText(/^solved in (less than a minute|\d+ minutes?)$/u)
    .waitFor();
  await expectAccessible(hers);
});
