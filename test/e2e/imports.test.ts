import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { amountsOf, founder, type Person } from './company.ts';
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
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

const ninety = `,Group,Status,Title,Description,Owner,Goal,Average,Jan 5 - Jan 11,Dec 29 - Jan 4,Dec 22 - Dec 28
,Sales,,Estimates sent,Sent and dated,Ruth,>= 24,24,26,25,21
,Sales,,Jobs won,,Sam Lee,>= 30%,31%,35%,28%,oops
`;

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
  await expectAccessible(page);
  await look(page, 'preview');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look(page, 'preview-dark');
  await page.emulateMedia({ colorScheme: 'light' });

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
