import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { amountsOf, founder, joined, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();

let ruth: Person | undefined;
async function owner(): Promise<Person> {
  ruth ??= await founder(stage());
  return ruth;
}

const choose = (page: Page, name: string, text: string) =>
  page.getByLabel('Files to import').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const shots = process.env['SHOTS'];
async function look(page: Page, name: string): Promise<void> {
  if (!shots) return;
  await mkdir(shots, { recursive: true });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${shots}/${name}-${colorScheme}.png`, fullPage: true });
  }
}

const ninety = `,Group,Status,Title,Description,Owner,Goal,Average,Jan 5 - Jan 11,Dec 29 - Jan 4,Dec 22 - Dec 28
,Sales,,Estimates sent,Sent and dated,Ruth,>= 24,24,26,25,21
,Sales,,Jobs won,,Sam Lee,>= 30%,31%,35%,28%,oops
`;

/** Where a list or a table stands on the page. */
async function placeOf(page: Page, name: string) {
  const box = await page
    .getByRole('list', { name, exact: true })
    .or(page.getByRole('table', { name, exact: true }))
    .boundingBox();
  if (!box) throw new Error(`${name} is nowhere.`);
  return box;
}

test('a scorecard with weeks without a year is asked about in place, stored, and taken back', async () => {
  const person = await owner();
  const page = await stage().open(person.visitor);
  await page.goto(`/c/${person.companyId}/settings`);
  await page.getByRole('link', { name: 'Imports' }).click();
  await page.getByRole('heading', { name: 'Bring your numbers in from a file.' }).waitFor();
  await expectAccessible(page);
  await look(page, 'empty');

  await choose(page, 'ninety.csv', ninety);
  await page.getByLabel('Year of the first column').fill('2026');
  await look(page, 'year');
  await page.getByRole('button', { name: 'Take this year' }).click();
  await page.getByLabel('Owner', { exact: true }).selectOption({ label: 'Ruth' });
  await page.getByText('oops', { exact: true }).waitFor();
  await page.getByRole('heading', { name: '1 of 1 file recognised; nothing is written yet.' }).waitFor();
  const [files, question] = [await placeOf(page, 'Files'), await placeOf(page, 'What cannot be used')];
  expect(question.x, 'what becomes of the files stands beside them').toBeGreaterThan(files.x + files.width);
  await expectAccessible(page);
  await look(page, 'preview');

  await page.getByRole('button', { name: /^Store/u }).click();
  await page.getByRole('status').filter({ hasText: 'Stored.' }).waitFor();
  await look(page, 'stored');
  await page.goto(`/c/${person.companyId}/scorecard`);
  await page.getByRole('row').filter({ hasText: 'Estimates sent' }).waitFor();

  await page.goto(`/c/${person.companyId}/imports`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('cell', { name: 'undone' }).waitFor();
  expect(await amountsOf(person, 'Estimates sent')).toEqual([]);
});

test('a table that nothing knows is read by the columns somebody chooses, on a phone too', async () => {
  const person = await owner();
  const page = await stage().open(person.visitor, { viewport: { width: 390, height: 844 } });
  await page.goto(`/c/${person.companyId}/imports`);
  await choose(page, 'quotes.csv', 'Month,Quotes,Region\n2026-01,12,North\n2026-02,15,North\n2026-03,13,North\n');
  await page.getByLabel('Quotes').waitFor();
  await expectAccessible(page);
  await look(page, 'columns-phone');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Read it so' }).click();
  await page.getByLabel('Owner', { exact: true }).selectOption({ label: 'Ruth' });
  await page.getByRole('rowheader', { name: 'Quotes' }).waitFor();
  await look(page, 'preview-phone');
  await page.getByRole('button', { name: /^Store/u }).click();
  await page.getByRole('status').filter({ hasText: 'Stored.' }).waitFor();
});

test('what one person imports and takes back stands at once in the list of another', async () => {
  const person = await owner();
  const second = await joined(stage(), person, { name: 'Omar', role: 'operator' });
  const [hers, his] = [await stage().open(person.visitor), await stage().open(second.visitor)];
  for (const page of [hers, his]) await page.goto(`/c/${person.companyId}/imports`);
  const row = his.getByRole('row').filter({ hasText: 'doors.csv' });
  await choose(hers, 'doors.csv', 'metric,owner,2026-03-02\nDoors,Ruth,4\n');
  await hers.getByRole('button', { name: /^Store/u }).click();
  await eventually(() => row.textContent()).toContain('Ruth');
  await hers.getByRole('row').filter({ hasText: 'doors.csv' }).getByRole('button', { name: 'Undo' }).click();
  await row.getByRole('cell', { name: 'undone' }).waitFor();
});

test('to-dos, priorities and issues come in with their owners, are closed by a newer file, and leave as a file', async () => {
  const person = await owner();
  const page = await stage().open(person.visitor);
  await page.goto(`/c/${person.companyId}/imports`);
  const rows = (done: string) =>
    `kind,what,who,created,due,done\ntodo,Ring back Miller,Ruth,2026-03-02,2026-03-09,${done}\nissue,Paint arrives late,Zoe,2026-03-02,,\n`;
  await choose(page, 'commitments.csv', rows(''));
  await page.getByText('Zoe: 1').waitFor();
  await expectAccessible(page);
  await look(page, 'commitments-asked');
  await page.getByLabel('Owner', { exact: true }).selectOption({ label: 'Ruth' });
  await page.getByText('Ruth will own 1 issue of others who are not here: Zoe: 1.').waitFor();
  await page.getByRole('rowheader', { name: 'Ring back Miller' }).waitFor();
  await expectAccessible(page);
  await look(page, 'commitments');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('status').filter({ hasText: '1 new to-do, 1 new issue' }).waitFor();

  await choose(page, 'commitments.csv', rows('2026-03-05'));
  await page.getByRole('cell', { name: 'is here, closed by this' }).waitFor();
  await page.getByRole('button', { name: /^Store/u }).click();
  await page.getByRole('status').filter({ hasText: '1 closed' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'To-dos, priorities and issues' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('commitments.csv');
  expect(await readFile(await download.path(), 'utf8')).toContain(
    'todo,Ring back Miller,Ruth,2026-03-02,2026-03-09,2026-03-05',
  );
});

test('a large file tells how far it is, and can be stopped on its way and while it is read', async () => {
  const person = await owner();
  const page = await stage().open(person.visitor);
  await page.goto(`/c/${person.companyId}/imports`);
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const pace = (bytesASecond: number) =>
    network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: bytesASecond,
    });
  await pace(200_000);
  const large = `metric,date,value,note\n${`Calls,2026-03-02,4,${'x'.repeat(900)}\n`.repeat(4000)}`;
  await choose(page, 'large.csv', large);
  const bar = page.getByRole('progressbar', { name: 'Sending large.csv' });
  await eventually(async () => Number(await bar.getAttribute('aria-valuenow')), 'it grows').toBeGreaterThan(5);
  expect(await bar.getAttribute('aria-valuetext')).toMatch(/^[\d,]+ of 3,6\d\d kB$/u);
  await look(page, 'sending');
  await page.getByRole('button', { name: 'Cancel' }).first().click();
  await page.getByRole('heading', { name: 'Bring your numbers in from a file.' }).waitFor();
  await bar.waitFor({ state: 'detached' });

  await pace(-1);
  let asked = 0;
  let gone = 0;
  page.on('request', (request) => (asked += request.url().endsWith('/import/preview') ? 1 : 0));
  page.on('requestfailed', (request) => (gone += request.url().endsWith('/import/preview') ? 1 : 0));
  await page.route('**/rpc/import/preview', () => undefined);
  await choose(page, 'large.csv', large);
  await eventually(() => asked, 'it is being read').toBe(1);
  await look(page, 'reading');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('heading', { name: 'Bring your numbers in from a file.' }).waitFor();
  await eventually(() => gone, 'the server is told').toBe(1);
});

test('storing can be stopped, and the page says what that means', async () => {
  const person = await owner();
  const page = await stage().open(person.visitor);
  await page.goto(`/c/${person.companyId}/imports`);
  await choose(page, 'gates.csv', 'metric,owner,2026-03-02\nGates,Ruth,4\n');
  let asked = false;
  await page.route('**/rpc/import/store', () => {
    asked = true;
  });
  await page.getByRole('button', { name: /^Store/u }).click();
  await eventually(() => asked, 'it is being stored').toBe(true);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('status').filter({ hasText: 'Cancelled.' }).waitFor();
  await expectAccessible(page);
  await look(page, 'cancelled');
  await page.unroute('**/rpc/import/store');
  await page.getByRole('button', { name: /^Store/u }).click();
  await page.getByRole('status').filter({ hasText: 'Stored.' }).waitFor();
});
