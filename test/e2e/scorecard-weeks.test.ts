import { expect, test } from 'vitest';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { expectAccessible } from './accessible.ts';
import { founder, metricOf, type Person, scorecardOf } from './company.ts';
import { recordWeeks } from './estimates.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();

const recorded = async (person: Person) =>
  ((await scorecardOf(person)).rows[0]?.values ?? []).map(({ period, amount }) => [period, amount] as const);

test('another first day of the week says what moves, moves it, and moves it back', async () => {
  const ruth = await founder(stage());
  await recordWeeks(ruth, await metricOf(ruth, 'Estimates sent'), [21, 22, 23]);
  const before = await recorded(ruth);
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/settings`);
  const first = page.getByRole('combobox', { name: 'Weeks start on' });
  await first.selectOption({ label: 'Sunday' });
  await page
    .getByText(/^3 numbers move to weeks that begin on Sunday: what stands at \S+ \S+ will stand at/u)
    .waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Store settings/u }).click();
  await page.getByRole('heading', { level: 1, name: /weeks start on Sunday\.$/u }).waitFor();
  expect(await recorded(ruth)).toEqual(before.map(([period, amount]) => [addDays(period as Day, -1), amount]));
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Activity' }).click();
  const changes = page.getByRole('table', { name: 'Changes, newest first' });
  await changes.getByText('first day of week: Monday → Sunday').waitFor();
  await changes.getByText('numbers moved: nothing → 3').waitFor();
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Company' }).click();
  await first.selectOption({ label: 'Monday' });
  await page.getByText(/^3 numbers move to weeks that begin on Monday/u).waitFor();
  await page.getByRole('button', { name: /^Store settings/u }).click();
  await eventually(() => recorded(ruth)).toEqual(before);
});
