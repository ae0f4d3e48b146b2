import { AxeBuilder } from '@axe-core/playwright';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paintingRoom } from '#demo/room/painting-room.ts';
import { day } from '#lib/calendar/day.ts';
import { typed } from '#test/diagnosis/command.ts';
import { inRoom } from '#test/support/room.ts';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';

let browser: Browser;
let folder: string;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ek-page-'));
  const file = path.join(folder, 'punch-list.html');
  await inRoom(paintingRoom(day('2026-11-20')), (room) =>
    typed('diagnose', room, '--as-of', '2026-11-20', '--format', 'html', '--output', file),
  );
  url = pathToFileURL(file).href;
  const executablePath = findChromium();
  browser = await chromium.launch({ args: chromiumArguments, ...(executablePath ? { executablePath } : {}) });
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** The page with everything unfolded, and what it asked for or complained about. */
async function opened(options: BrowserContextOptions): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('request', (request) => (request.url() === url ? null : troubles.push(request.url())));
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(url);
  for (const fold of await page.locator('details > summary').all()) {
    if (await fold.isVisible()) await fold.click();
  }
  return { page, troubles };
}

/** Words of a drawing that lie over one another, or outside of it. */
const collisions = (page: Page): Promise<string[]> =>
  page.locator('svg.drawing:visible').evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const frame = drawing.getBoundingClientRect();
      const words = [...drawing.querySelectorAll('text')].map((element) => ({
        text: element.textContent,
        box: element.getBoundingClientRect(),
      }));
      const outside = words.filter(({ box }) => box.left < frame.left - 2 || box.right > frame.right + 2);
      const over = words.flatMap((one, at) =>
        words
          .slice(at + 1)
          .filter(
            ({ box }) =>
              one.box.left < box.right - 1 &&
              box.left < one.box.right - 1 &&
              // The box of a line of text is taller than its letters.
              one.box.top < box.bottom - 4 &&
              box.top < one.box.bottom - 4,
          )
          .map((other) => `${one.text} over ${other.text}`),
      );
      return [...outside.map(({ text }) => `${text} outside`), ...over];
    }),
  );

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page breaks no rule that axe can check, in ${colorScheme}, and asks for nothing`, async () => {
    const { page, troubles } = await opened({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
}

for (const width of [320, 390, 640, 1280]) {
  test(`at ${width} pixels nothing is wider than the page, and no words of a drawing collide`, async () => {
    const { page } = await opened({ viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    expect(await page.locator('svg.drawing:visible').count()).toBeGreaterThan(3);
    expect(await collisions(page)).toEqual([]);
    await page.context().close();
  });
}

test('on paper it is light, unfolded, and fits A4 and Letter', async () => {
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.goto(url);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  const last = page.locator('details.finding .change').last();
  expect((await last.boundingBox())?.height).toBeGreaterThan(5);
  for (const [format, width] of [
    // 210 mm and 8.5 inches in points; the browser rounds to its pixels.
    ['A4', 595.3],
    ['Letter', 612],
  ] as const) {
    const file = path.join(folder, `${format}.pdf`);
    await page.pdf({ path: file, format });
    const sheets = [...(await readFile(file, 'latin1')).matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)];
    expect(sheets.length, format).toBeGreaterThan(4);
    for (const [, across] of sheets) expect(Math.abs(Number(across) - width), format).toBeLessThan(1);
  }
  await page.close();
});
