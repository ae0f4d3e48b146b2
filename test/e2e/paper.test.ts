import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { issueDesk } from '#test/support/issues.ts';
import { cellOf, founder, joined, metricOf, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();

/** Width and height of each printed sheet in points, as the printed document itself says. */
async function sheetsOf(page: Page): Promise<readonly (readonly [number, number])[]> {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ]);
}

/** What stands in the margin of every sheet. */
const margins = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSPageRule)
      .map((rule) => rule.cssText)
      .join('\n'),
  );

let ruth: Person | undefined;
async function owner(): Promise<Person> {
  if (!ruth) {
    ruth = await founder(stage());
    await metricOf(ruth, 'Estimates sent');
    await joined(stage(), ruth, { name: 'Noor', role: 'operator' });
  }
  return ruth;
}

test('a printed scorecard lies on its side, without rail and tools, and every sheet says what it is and as of when', async () => {
  const { visitor, companyId } = await owner();
  const page = await stage().open(visitor, { colorScheme: 'dark' });
  await page.goto(`/c/${companyId}/scorecard`);
  await cellOf(page, 'Estimates sent').waitFor();
  const sheets = await sheetsOf(page);
  expect(sheets).toHaveLength(1);
  for (const [width, height] of sheets) expect(width).toBeGreaterThan(height);

  await page.emulateMedia({ media: 'print' });
  await eventually(() => page.getByRole('navigation', { name: 'Rooms' }).isVisible(), 'paper has no rail').toBe(false);
  await eventually(() => page.getByRole('button', { name: 'Add metric' }).isVisible()).toBe(false);
  await eventually(() => cellOf(page, 'Estimates sent').isVisible()).toBe(true);
  const paper = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  await eventually(paper, 'paper is light whatever the screen is').toBe('rgb(255, 255, 255)');
  await eventually(() => margins(page)).toMatch(/@bottom-left \{[^}]*"Harbor Painting · Scorecard · /u);
  await eventually(() => margins(page)).toMatch(/@bottom-right \{[^}]*counter\(page\)/u);
});

test('printed settings tell what is set, and offer nothing to do', async () => {
  const { visitor, companyId } = await owner();
  const page = await stage().open(visitor);
  await page.goto(`/c/${companyId}/settings/members`);
  await page.getByRole('row').filter({ hasText: 'Noor' }).waitFor();
  for (const [width, height] of await sheetsOf(page)) expect(height).toBeGreaterThan(width);
  await page.emulateMedia({ media: 'print' });
  const noor = page.getByRole('row').filter({ hasText: 'Noor' });
  await eventually(() => noor.getByText('operator', { exact: true }).isVisible()).toBe(true);
  await eventually(() => noor.getByRole('button').count()).toBe(0);
  await eventually(() => page.getByRole('heading', { name: 'Invite somebody' }).isVisible()).toBe(false);

  await page.goto(`/c/${companyId}/settings`);
  const shared = page.getByRole('checkbox', { name: /^Members see/u });
  await eventually(() => shared.isChecked()).toBe(true);
  const printed = await shared.evaluate((box) => getComputedStyle(box).printColorAdjust);
  expect(printed, 'a tick is a tick on paper, where backgrounds are left out').toBe('exact');
  expect(await page.getByRole('heading', { name: 'Delete this company' }).isVisible()).toBe(false);
});

test('printed issues tell whose each is by name: initials are for screens, where a pointer brings the name', async () => {
  const { visitor, companyId, leadership, memberId } = await owner();
  const issue = await issueDesk(visitor, companyId, leadership).raise('Two sprayers down', { ownerId: memberId });
  const page = await stage().open(visitor);
  await page.goto(`/c/${companyId}/issues`);
  const whose = page.locator(`[data-issue="${issue.issueId}"]`).getByRole('img', { name: 'Ruth' });
  await whose.waitFor();
  const printed = () => whose.evaluate((mark) => getComputedStyle(mark, '::after').content);
  expect(await printed()).toBe('none');
  await page.emulateMedia({ media: 'print' });
  await eventually(printed).toBe('"Ruth"');
});
