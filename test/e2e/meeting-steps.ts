import type { Page } from 'playwright';
import type { Person } from './company.ts';
import type { Stage } from './stage.ts';

export const first = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

const agenda = (page: Page) => page.getByRole('complementary', { name: 'Agenda' });

/** Where whoever leads is, as the agenda of this screen says. */
export const here = (page: Page) => agenda(page).locator('[aria-current=step]').textContent();

/** The section that this screen shows. */
export const part = (page: Page) => page.getByRole('heading', { level: 2 }).first().textContent();

export const noteList = (page: Page) => page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
export const notes = (page: Page) => noteList(page).allTextContents();

export function secondsIn(clock: string | null): number {
  const [minutes = 0, rest = 0] = (clock ?? '').split(':').map(Number);
  return minutes * 60 + rest;
}

/** How long the meeting has gone on, as this screen shows. */
export const seconds = async (page: Page): Promise<number> => secondsIn(await page.getByRole('timer').textContent());

/** Comes to the meeting that is open, by the room of all meetings. */
export async function comeTo(stage: Stage, person: Person): Promise<Page> {
  const page = await stage.open(person.visitor);
  await page.goto(`/c/${person.companyId}/meetings`);
  await page.getByRole('link', { name: /^Open since/u }).click();
  await page.getByRole('timer').waitFor();
  return page;
}
