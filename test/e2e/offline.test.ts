import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { amountsOf, cellOf, founder, metricOf, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { useStage } from './stage.ts';

const stage = useStage();
let ruth: Person | undefined;

async function onScorecard(): Promise<[Page, Person]> {
  if (!ruth) {
    ruth = await founder(stage());
    await metricOf(ruth, 'Estimates sent');
    await metricOf(ruth, 'Jobs finished');
  }
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  await cellOf(page, 'Estimates sent').waitFor();
  return [page, ruth];
}

async function write(page: Page, title: string, weeksBefore: number, text: string): Promise<void> {
  await cellOf(page, title, weeksBefore).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('what is typed while the server is away is kept, counted, and sent when it is back', async () => {
  const [page, person] = await onScorecard();
  const status = page.getByRole('status');
  await stage().takeServer();
  await write(page, 'Estimates sent', 0, '61');
  await write(page, 'Estimates sent', 1, '44');
  await write(page, 'Jobs finished', 0, '55');
  await status.filter({ hasText: 'Offline: 3 numbers kept, sent when the server answers.' }).waitFor();
  expect(await cellOf(page, 'Estimates sent', 1).textContent(), 'they stay on the screen').toContain('44');
  await expectAccessible(page);

  await page.reload().catch(() => undefined);
  await stage().server.start();
  await page.goto(`/c/${person.companyId}/scorecard`);
  await eventually(() => cellOf(page, 'Estimates sent', 1).getAttribute('aria-label')).toBe('44, off goal, too low');
  await eventually(() => amountsOf(person, 'Estimates sent')).toEqual([44, 61]);
  await eventually(() => amountsOf(person, 'Jobs finished')).toEqual([55]);
  await status.filter({ hasText: 'Offline' }).waitFor({ state: 'detached' });
});

test('the live connection says that it is gone, comes back and catches up', async () => {
  const [page, person] = await onScorecard();
  await stage().takeServer();
  const line = page.getByRole('status').filter({ hasText: 'Changes of others may be missing' });
  await line.waitFor();
  await expectAccessible(page);
  await stage().server.start();
  await page.getByRole('status').filter({ hasText: 'Reconnected.' }).waitFor({ timeout: 40_000 });
  await metricOf(person, 'Calls answered');
  await cellOf(page, 'Calls answered').waitFor();
});

test('a power cut while typing loses nothing that was acknowledged', async () => {
  const [page, person] = await onScorecard();
  const acknowledged: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/recordValues') && response.ok()) acknowledged.push(Date.now());
  });
  const weeks = [...Array(12).keys()].toReversed();
  const metric = 'Calls answered';
  for (const week of weeks) {
    await write(page, metric, week, String(100 + week));
    if (week === 6) {
      await eventually(() => acknowledged.length).toBeGreaterThan(2);
      const stored = acknowledged.length;
      await stage().takeServer('SIGKILL');
      expect(stored).toBeGreaterThan(2);
    }
  }
  await page
    .getByRole('status')
    .filter({ hasText: /Offline: [5-7] numbers kept/u })
    .waitFor();
  await stage().server.start();
  const typed = weeks.map((week) => 100 + week);
  await eventually(() => amountsOf(person, metric)).toEqual(typed);
});
