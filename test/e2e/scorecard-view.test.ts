import { expect, test } from 'vitest';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { cellOf, founder, metricOf, scorecardOf } from './company.ts';
import { eventually } from './eventually.ts';
import { titlesOf } from './grid.ts';
import { openStage } from './stage.ts';

const stage = openStage();

test('tab, cadence, window, filter and order stand in the address: back goes back, and a link shows the same', async () => {
  const ruth = await founder(stage());
  await metricOf(ruth, 'Estimates sent', { kind: 'activity' });
  await metricOf(ruth, 'Calls missed', { kind: 'lagging' });
  await metricOf(ruth, 'Revenue', { cadence: 'monthly', unit: 'currency', summary: 'total' });
  await metricOf(ruth, 'My own hours', { teamId: null, unit: 'hours' });
  const { periods, rows } = await scorecardOf(ruth);
  const values = rows
    .filter(({ title }) => title !== 'My own hours')
    .map(({ metricId, title }) => ({
      metricId,
      period: periods.at(-2),
      amount: title === 'Estimates sent' ? 60 : 40,
      seenVersion: 0,
    }));
  await done(rest.post(ruth.visitor, `/companies/${ruth.companyId}/values`, { values }));
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  await cellOf(page, 'Estimates sent').waitFor();
  const heads = page.getByRole('columnheader');
  await eventually(() => heads.count(), 'five columns about the row, thirteen weeks and the running one').toBe(5 + 14);

  await page.keyboard.press('f');
  await page.getByRole('combobox', { name: 'Show' }).selectOption('off');
  await page.waitForURL('**only=off');
  await eventually(() => titlesOf(page)).toEqual(['Calls missed']);
  await expectAccessible(page);
  const link = page.url();
  await page.getByRole('combobox', { name: 'of kind' }).selectOption('activity');
  await page.getByText('None of the 2 metrics fits.').waitFor();
  await expectAccessible(page);
  await page.goBack();
  await eventually(() => titlesOf(page), 'back').toEqual(['Calls missed']);
  await page.goBack();
  await eventually(() => titlesOf(page)).toEqual(['Estimates sent', 'Calls missed']);
  const other = await stage().open(ruth.visitor);
  await other.goto(link);
  await eventually(() => titlesOf(other), 'the link shows the same to somebody else').toEqual(['Calls missed']);

  await page.getByRole('combobox', { name: 'in order of' }).selectOption('title');
  await eventually(() => titlesOf(page)).toEqual(['Calls missed', 'Estimates sent']);
  await page.getByRole('button', { name: 'Clear' }).click();
  await eventually(() => titlesOf(page)).toEqual(['Estimates sent', 'Calls missed']);

  await page.getByRole('group', { name: 'How often' }).getByRole('button', { name: 'Months' }).click();
  await page.waitForURL('**cadence=monthly');
  await eventually(() => titlesOf(page)).toEqual(['Revenue']);
  await page.getByRole('button', { name: '13 months, newest right' }).click();
  await page.getByRole('menuitem', { name: '24 months' }).click();
  await page.waitForURL('**window=24');
  await eventually(() => heads.count()).toBe(5 + 25);
  await page.getByRole('button', { name: '24 months, newest right' }).click();
  await page.getByRole('menuitem', { name: 'Newest left' }).click();
  await page.waitForURL('**newest=left');
  await eventually(async () => (await heads.nth(5).textContent())?.startsWith('so far')).toBe(true);
  await page.reload();
  await eventually(() => heads.count()).toBe(5 + 25);

  await page.getByRole('navigation', { name: 'Scorecards' }).getByRole('link', { name: /^Mine/u }).click();
  await page.waitForURL('**team=mine**');
  await page.getByText('Nothing here is taken every month.').or(page.getByRole('grid')).first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await eventually(() => page.getByRole('region', { name: 'Which rows' }).isVisible()).toBe(false);
});

test('four hundred metrics by a year of weeks: only what is in sight is drawn, all of it can be reached and pasted over', async () => {
  const page = await stage().open();
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ruth@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('a quiet harbor at noon');
  await page.keyboard.press('Enter');
  await page.getByRole('grid').waitFor();
  const companyId = new URL(page.url()).pathname.split('/')[2] ?? '';
  const api = `/api/v1/companies/${companyId}`;
  await page.evaluate(async (path) => {
    const company = (await (await fetch(path)).json()) as { me: { memberId: string }; teams: { teamId: string }[] };
    const define = (at: number) =>
      fetch(`${path}/metrics`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          title: `Number ${String(at).padStart(3, '0')}`,
          ownerId: company.me.memberId,
          teamId: company.teams[0]?.teamId,
          unit: 'number',
          goal: { operator: 'at-least', threshold: 50 },
        }),
      });
    for (let at = 0; at < 400; at += 8) await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((more) => define(at + more)));
  }, api);
  await page.goto(`/c/${companyId}/scorecard?window=52&sort=title`);
  await cellOf(page, 'Number 000').waitFor();
  const drawn = page.locator('tr[data-row]');
  expect(await drawn.count()).toBeLessThan(100);
  await eventually(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('403');

  await cellOf(page, 'Number 000').click();
  await page.keyboard.press('Control+End');
  await cellOf(page, 'Number 399').waitFor();
  expect(await drawn.count()).toBeLessThan(100);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const block = Array.from({ length: 100 }, (_, row) =>
    Array.from({ length: 50 }, (_cell, at) => String(10 + ((row + at) % 80))),
  );
  for (const [row, at] of [
    [0, 1],
    [41, 30],
    [99, 49],
  ] as const) {
    (block[row] as string[])[at] = 'see note';
  }
  await page.evaluate((text) => navigator.clipboard.writeText(text), block.map((row) => row.join('\t')).join('\n'));
  await page.keyboard.press('Control+v');
  await page.getByText('4,997 cells pasted; 3 not taken. Number 000').waitFor();
  await page.getByText('3 numbers were not taken.').waitFor();
  const stored = () =>
    page.evaluate(async (path) => {
      const read = (await (await fetch(path)).json()) as { rows: { values: { amount: number | null }[] }[] };
      return read.rows.flatMap(({ values }) => values).filter(({ amount }) => amount !== null).length;
    }, `${api}/scorecard?periods=53`);
  await eventually(stored).toBe(4997 + 2);
  await eventually(() => page.locator('td[aria-label*="saving"]').count()).toBe(0);
  await page.getByRole('button', { name: 'Give them up' }).click();
  await page.getByText('3 numbers were not taken.').waitFor({ state: 'detached' });
  await page.locator('td[tabindex="0"]').focus();
  await page.keyboard.press('Control+z');
  await eventually(stored, 'one undo takes the whole block away').toBe(2);
});
