import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** WCAG 2.2 at level AA is all of these together. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is on the screen breaks no rule that axe can check, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    // In the page itself: by default axe gathers what it found in a second page, which costs more than looking. Only what
    // frames of other origins hold would be missed, and no page may have any.
    const axe = new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .withTags(tags)
      .setLegacyMode();
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, any }) => `${colorScheme}: ${id}, ${help}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
    );
    expect(found, new URL(page.url()).pathname).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
