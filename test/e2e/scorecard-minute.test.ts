import { expect, test } from 'vitest';
import type { Scorecard } from '#features/scorecard/contract/scorecard.ts';
import { PASSWORD } from '#test/support/people.ts';
import { CountedHand } from './counted-hand.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();

/** Twelve weeks around a level, and one far above it: 2.66 mean moving ranges are less than half of that step. */
const weeks = [21, 24, 22, 20, 23, 21, 24, 22, 20, 23, 22, 21, 60];

test('a new company goes from nothing to thirteen pasted weeks with signals in under a minute of doing', async () => {
  const page = await stage().open();
  const hand = new CountedHand(page);
  await page.goto('/');
  const first = page.getByRole('textbox', { name: 'Company name' });
  await eventually(() => first.evaluate((element) => element === document.activeElement)).toBe(true);
  await hand.type('Harbor Painting');
  for (const [name, text] of [
    ['Your name', 'Ruth Okafor'],
    ['Your e-mail', 'ruth@example.com'],
    ['Password', PASSWORD],
  ] as const) {
    await hand.tabTo(page.getByRole('textbox', { name }));
    await hand.type(text);
  }
  await hand.press('Enter', true);

  await page.waitForURL('**/scorecard');
  await hand.click(page.getByText('Contractor', { exact: true }));
  await hand.click(page.getByRole('button', { name: /^Add \d+ metrics/u }));
  await page.getByRole('grid').waitFor();
  // What stands in the spreadsheet: thirteen weeks for every row that is not calculated. Copying there is not counted.
  const path = `/api/v1/companies/${new URL(page.url()).pathname.split('/')[2]}/scorecard?periods=14`;
  const read = async () => (await page.evaluate(async (url) => (await fetch(url)).json(), path)) as Scorecard;
  const { rows, periods } = await read();
  const block = rows.map(({ unit, formula }) =>
    weeks.map((amount) => (formula ? '' : unit === 'yes-no' ? 'yes' : amount)).join('\t'),
  );
  await page.evaluate((text) => navigator.clipboard.writeText(text), block.join('\r\n'));
  const cell = page.locator(`tr[data-row="${rows[0]?.metricId}"] > [data-column="${periods[0]}"]`);
  await hand.click(cell);
  await hand.press('Control+v');

  const entered = rows.filter(({ formula }) => !formula).length;
  await page.getByText(`${entered * 13} cells pasted`).waitFor();
  await page.getByRole('heading', { level: 1, name: /looks? like (?:a )?real change/u }).waitFor();
  await eventually(async () => (await read()).rows.filter(({ process }) => process.fresh).length).toBeGreaterThan(0);

  // Four fields of 64 letters with 8 Tabs between them, Enter, and a paste of two keys; the kind of business, its metrics,
  // a cell. That is 75 K, 3 (P + K), 3 H and 11 M: a mind made up for each field, each way to one, each click, the paste.
  expect({ clicks: hand.clicks, keystrokes: hand.keystrokes }).toEqual({ clicks: 3, keystrokes: 75 });
  expect(hand.seconds).toBeCloseTo(75 * 0.28 + 3 * (1.1 + 0.28) + 3 * 0.4 + 11 * 1.35, 6);
  expect(hand.seconds).toBeLessThan(60);
});
