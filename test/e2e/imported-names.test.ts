import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright';
import { fileDeskOf } from '#test/support/desk-of-files.ts';
import { done, rest } from '#test/support/rest.ts';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { founder, joined, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();

interface Cast {
  readonly ruth: Person;
  readonly omar: Person;
  readonly jo: Person;
}
let cast: Cast | undefined;
async function everybody(): Promise<Cast> {
  if (cast) return cast;
  const ruth = await founder(stage());
  const teamIds = [ruth.leadership];
  const omar = await joined(stage(), ruth, { name: 'Omar', role: 'operator', teamIds });
  const jo = await joined(stage(), ruth, { name: 'Jo', role: 'member', teamIds });
  const path = `/companies/${ruth.companyId}/members/${jo.memberId}`;
  await done(rest.patch(ruth.visitor, path, { seenVersion: 1, name: 'Jo Ramos' }));
  cast = { ruth, omar, jo };
  return cast;
}

const shots = process.env['SHOTS'];
async function look(page: Page, name: string): Promise<void> {
  if (!shots) return;
  await mkdir(shots, { recursive: true });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${shots}/${name}-${colorScheme}.png`, fullPage: true });
  }
}

const head = 'kind,what,who,created,due,done\n';
const choose = (page: Page, name: string, text: string) =>
  page.getByLabel('Files to import').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(head + text) });
const names = (page: Page) => page.getByRole('region', { name: 'Whom these names mean' });
const answer = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

test('each name that nobody here has is answered on its own, proposals with their reason, and known the next time', async () => {
  const { ruth } = await everybody();
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/imports`);
  await choose(
    page,
    'list.csv',
    'todo,Order paint,J. Ramos,2026-03-02,,\ntodo,Wash the van,J. Ramos,2026-03-02,,\nissue,Noise,Sam,2026-03-02,,\n',
  );
  await names(page).getByText('2 of 2 open').waitFor();
  await names(page).getByText('same last name, first name begins alike').waitFor();
  await eventually(() => answer(page)).toContain('one question before anything is written');
  await expectAccessible(page);
  await look(page, 'names-open');
  await names(page).getByRole('button', { name: 'Take Jo Ramos' }).click();
  await eventually(() => names(page).getByLabel('J. Ramos, 2 rows').textContent()).toContain('Jo Ramos');
  await names(page).getByLabel('Sam, 1 row').selectOption({ label: 'Nobody of Harbor Painting' });
  await names(page).getByText('all answered').waitFor();
  await eventually(() => answer(page)).toContain('nothing is written yet');
  await expectAccessible(page);
  await look(page, 'names-said');
  const planned = page.getByRole('table', { name: 'To-dos, priorities and issues in these files' });
  await eventually(() => planned.getByRole('row').filter({ hasText: 'Order paint' }).textContent()).toContain(
    'Jo Ramos',
  );
  await page.getByRole('button', { name: /^Store/u }).click();
  await page.getByRole('status').filter({ hasText: '2 new to-dos, 1 new issue' }).waitFor();

  await choose(page, 'next.csv', 'todo,Sweep,j. ramos,2026-03-09,,\n');
  await names(page).getByText('Remembered.', { exact: true }).waitFor();
  await look(page, 'names-remembered');
  await names(page).getByLabel('j. ramos, 1 row').selectOption({ label: 'Omar' });
  await eventually(() => planned.getByRole('row').filter({ hasText: 'Sweep' }).textContent()).toContain('Omar');
  await names(page).getByText('Will be remembered.').waitFor();
});

test('an owner who has left in between is asked for again, and the names that were answered stay so', async () => {
  const { ruth } = await everybody();
  const pat = await joined(stage(), ruth, { name: 'Pat', role: 'member', teamIds: [ruth.leadership] });
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/imports`);
  await choose(page, 'list.csv', 'todo,Sand,Lee,2026-03-02,,\ntodo,Prime,Kim,2026-03-02,,\n');
  await names(page).getByText('2 of 2 open').waitFor();
  await page.getByLabel('Owner').selectOption({ label: 'Pat' });
  await names(page).getByText('2 of 2 go to Pat').waitFor();
  await names(page).getByLabel('Lee, 1 row').selectOption({ label: 'Jo Ramos' });
  await names(page).getByText('1 of 2 go to Pat').waitFor();
  await done(rest.post(ruth.visitor, `/companies/${ruth.companyId}/members/${pat.memberId}/depart`, {}));
  await names(page).getByLabel('Kim, 1 row').selectOption({ label: 'Omar' });
  const refusal = page.getByRole('alert').filter({ hasText: 'The files cannot be taken in like this.' });
  await refusal.waitFor();
  expect(await answer(page)).toBe('Nothing is written yet.');
  await expectAccessible(page);
  await look(page, 'names-refused');
  await refusal.getByRole('button', { name: 'Choose again' }).click();
  await names(page).getByText('all answered').waitFor();
  await eventually(() => names(page).getByLabel('Lee, 1 row').textContent()).toContain('Jo Ramos');
  await page.getByRole('button', { name: /^Store/u }).click();
  await page.getByRole('status').filter({ hasText: '2 new to-dos' }).waitFor();
});

test('on a phone names are answered one below the other', async () => {
  const { ruth } = await everybody();
  const page = await stage().open(ruth.visitor, { viewport: { width: 390, height: 844 } });
  await page.goto(`/c/${ruth.companyId}/imports`);
  const long = 'Maximiliane-Theodora von und zu Hohenlohe-Langenburg-Weikersheim';
  await choose(
    page,
    'list.csv',
    `todo,Mop,Jo R,2026-03-02,,\ntodo,Dust,${long},2026-03-02,,\ntodo,Dig,Ramos Jo,2026-03-02,,\n`,
  );
  await names(page).getByText('3 of 3 open').waitFor();
  await expectAccessible(page);
  await look(page, 'names-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('lists that are open elsewhere show at once what an import brought, and no longer what was taken back', async () => {
  const { ruth, omar } = await everybody();
  const rooms = ['todos', 'issues', 'priorities', 'people'] as const;
  const pages = await Promise.all(rooms.map(() => stage().open(omar.visitor)));
  const [todos, issues, priorities, people] = pages as [Page, Page, Page, Page];
  for (const [at, room] of rooms.entries()) await pages[at]?.goto(`/c/${ruth.companyId}/${room}`);
  const jo = people.getByRole('list', { name: 'People' }).getByRole('listitem').filter({ hasText: 'Jo Ramos' });
  await jo.waitFor();
  const before = await jo.textContent();
  const many = Array.from({ length: 40 }, (_, at) => `todo,Call ${at},Jo Ramos,2026-03-02,,,\n`).join('');
  const desk = fileDeskOf(ruth.visitor, ruth);
  const { importId } = await desk.store({
    'live.csv': `${head.trim()},level\n${many}todo,Ring Miller,Omar,2026-03-02,,,\nissue,Vans break down,,2026-03-02,,,\npriority,Second crew,Omar,,,,company\n`,
  });
  const shown = [
    todos.getByText('Ring Miller'),
    issues.getByText('Vans break down'),
    priorities.getByText('Second crew'),
  ];
  for (const one of shown) await one.first().waitFor();
  await eventually(() => jo.textContent()).not.toBe(before);
  await desk.undo(importId);
  for (const one of shown) await eventually(() => one.count()).toBe(0);
  await eventually(() => jo.textContent()).toBe(before);
});

test('an issue that was solved before the import says so, and from which file it came', async () => {
  const { ruth } = await everybody();
  const desk = fileDeskOf(ruth.visitor, ruth);
  await desk.store({ 'history.csv': `${head}issue,Paint arrives late,,2026-02-02,,2026-03-02\n` });
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/issues?list=solved`);
  await page.getByText('Paint arrives late').first().click();
  const solved = page.getByRole('region', { name: 'Solved by' });
  await solved.getByText('Solved before the import. The file does not say how.').waitFor();
  const file = page.getByRole('region', { name: 'From a file' });
  expect(await file.textContent()).toMatch(/Imported from history\.csv, .+, by Ruth\./u);
  await expectAccessible(page);
  await look(page, 'solved-before');
});
