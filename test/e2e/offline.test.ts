import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { amountsOf, cellOf, founder, metricOf, type Person, scorecardOf } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();
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
  await eventually(() => cellOf(page, 'Estimates sent', 1).textContent(), 'they stay on the screen').toContain('44');
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

test('what others changed while the network was gone is there as soon as it is back', async () => {
  const [page, person] = await onScorecard();
  const metric = await metricOf(person, 'Quotes won');
  await cellOf(page, 'Quotes won').waitFor();
  await stage().takeNetwork(page);
  const period = (await scorecardOf(person)).periods.at(-2);
  const path = `/companies/${person.companyId}/metrics/${metric.metricId}/values/${period}`;
  await done(rest.put(person.visitor, path, { amount: 64, seenVersion: 0 }));
  await page.getByRole('status').filter({ hasText: 'Offline' }).waitFor();
  expect(await cellOf(page, 'Quotes won').textContent()).not.toContain('64');
  await page.context().setOffline(false);
  await eventually(() => cellOf(page, 'Quotes won').getAttribute('aria-label')).toBe('64, on goal');
  await page.getByRole('status').filter({ hasText: 'Offline' }).waitFor({ state: 'detached' });
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
    .filter({ hasText: /Offline: [6-9] numbers kept/u })
    .waitFor();
  await stage().server.start();
  const typed = weeks.map((week) => 100 + week);
  await eventually(() => amountsOf(person, metric)).toEqual(typed);
});

test('a number typed without a network does not cover what somebody else wrote meanwhile', async () => {
  const [page, person] = await onScorecard();
  await write(page, 'Jobs finished', 3, '70');
  await eventually(() => cellOf(page, 'Jobs finished', 3).getAttribute('aria-label')).toBe('70, on goal');
  expect(await page.getByText('Reconnected.').count(), 'all was well the whole time').toBe(0);
  await stage().takeNetwork(page);
  await write(page, 'Jobs finished', 3, '71');
  await page.getByRole('status').filter({ hasText: 'Offline: 1 number kept' }).waitFor();

  const { rows } = await scorecardOf(person);
  const row = rows.find((one) => one.title === 'Jobs finished');
  const value = row?.values.find(({ amount }) => amount === 70);
  if (!row || !value) throw new Error('The first number is not stored.');
  const path = `/companies/${person.companyId}/metrics/${row.metricId}/values/${value.period}`;
  await done(rest.put(person.visitor, path, { amount: 72, seenVersion: value.version }));
  await page.context().setOffline(false);
  const note = page.getByRole('alert').filter({ hasText: 'wrote 72 while you wrote 71.' });
  await note.waitFor();
  await page.reload();
  await note.waitFor();
  expect(await amountsOf(person, 'Jobs finished'), 'neither was lost').toContain(72);
  await note.getByRole('button', { name: 'Keep 72' }).click();
  await eventually(() => cellOf(page, 'Jobs finished', 3).getAttribute('aria-label')).toBe('72, on goal');
});

test('two tabs of one browser keep the numbers of both, and each knows what the other keeps', async () => {
  const [page, person] = await onScorecard();
  await metricOf(person, 'Crews out');
  await cellOf(page, 'Crews out').waitFor();
  const tab = await stage().openBeside(page);
  await tab.goto(`/c/${person.companyId}/scorecard`);
  await cellOf(tab, 'Crews out').waitFor();
  await stage().takeServer();
  await write(page, 'Crews out', 0, '4');
  await write(tab, 'Crews out', 1, '5');
  await write(page, 'Crews out', 2, '6');
  for (const one of [page, tab]) {
    await one.getByRole('status').filter({ hasText: 'Offline: 3 numbers kept' }).waitFor();
    for (const [weeksBefore, text] of [4, 5, 6].entries()) {
      await eventually(() => cellOf(one, 'Crews out', weeksBefore).textContent()).toContain(String(text));
    }
  }
  await tab.close();
  await stage().server.start();
  await eventually(() => amountsOf(person, 'Crews out')).toEqual([6, 5, 4]);
  await page.getByRole('status').filter({ hasText: 'Offline' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('alert').count(), 'nobody is in conflict with themselves').toBe(0);
});

test('undo pressed while a number is on its way waits for it, and takes it back', async () => {
  const [page, person] = await onScorecard();
  await metricOf(person, 'Jobs sold');
  await cellOf(page, 'Jobs sold').waitFor();
  await write(page, 'Jobs sold', 0, '50');
  await eventually(() => amountsOf(person, 'Jobs sold')).toEqual([50]);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    '**/rpc/scorecard/recordValues',
    async (route) => {
      await held;
      await route.continue();
    },
    { times: 1 },
  );
  await write(page, 'Jobs sold', 0, '51');
  await eventually(() => cellOf(page, 'Jobs sold').getAttribute('aria-label')).toContain('saving');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  release();
  await eventually(() => amountsOf(person, 'Jobs sold'), 'both are taken back, the newest first').toEqual([]);
  await page.keyboard.press('Control+Shift+z');
  await eventually(() => cellOf(page, 'Jobs sold').getAttribute('aria-label')).toBe('50, on goal');
  expect(await page.getByRole('alert').count()).toBe(0);
});

/** The next answer to this address is made, and waits. */
async function holdAnswer(page: Page, address: string) {
  let made = false;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    address,
    async (route) => {
      const response = await route.fetch();
      made = true;
      await held;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  return { made: () => made, release: () => release() };
}

test('an answer that was long on its way brings no old number back', async () => {
  const [page, person] = await onScorecard();
  await metricOf(person, 'Rooms painted');
  await cellOf(page, 'Rooms painted').waitFor();
  const answer = await holdAnswer(page, '**/rpc/scorecard/readRow');
  await write(page, 'Rooms painted', 0, '60');
  await eventually(() => answer.made(), 'the row is read as it stands after the first number').toBe(true);
  await write(page, 'Rooms painted', 0, '61');
  await eventually(() => amountsOf(person, 'Rooms painted')).toEqual([61]);
  const arrived = page.waitForResponse('**/rpc/scorecard/readRow');
  answer.release();
  await (await arrived).finished();
  await page.keyboard.press('Control+z');
  await eventually(() => amountsOf(person, 'Rooms painted'), 'undo knows what stands there').toEqual([60]);
  await eventually(() => cellOf(page, 'Rooms painted').getAttribute('aria-label')).toBe('60, on goal');
  expect(await page.getByRole('alert').count(), 'nobody is in conflict with themselves').toBe(0);
});

test('a second number typed while the first one is on its way goes after it', async () => {
  const [page, person] = await onScorecard();
  await metricOf(person, 'Walls primed');
  await cellOf(page, 'Walls primed').waitFor();
  const answer = await holdAnswer(page, '**/rpc/scorecard/recordValues');
  await write(page, 'Walls primed', 0, '70');
  await eventually(() => amountsOf(person, 'Walls primed'), 'stored, and not yet answered').toEqual([70]);
  await write(page, 'Walls primed', 0, '71');
  answer.release();
  await eventually(() => amountsOf(person, 'Walls primed')).toEqual([71]);
  await eventually(() => cellOf(page, 'Walls primed').getAttribute('aria-label')).toBe('71, on goal');
  expect(await page.getByRole('alert').count(), 'nobody is in conflict with themselves').toBe(0);
});
