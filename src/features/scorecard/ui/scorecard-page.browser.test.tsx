import { Suspense } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Company } from '#features/accounts/contract/company.ts';
import type { Row } from '../contract/scorecard.ts';
import { readAddress } from './address.ts';
import {
  ana,
  companyId,
  estimates,
  Known,
  leads,
  missed,
  newest,
  rate,
  running,
  visits,
  walk,
} from './scorecard-page-fixture.tsx';
import { ScorecardPage } from './scorecard-page.tsx';

let root: Root;
let place: HTMLElement;
let gone: string[];

function show(rows: readonly Row[], options: { me?: Company['me']; search?: Record<string, string> } = {}): void {
  const { me, search = {} } = options;
  flushSync(() =>
    root.render(
      <Known rows={rows} {...(me ? { me } : {})}>
        <Suspense>
          <ScorecardPage companyId={companyId} address={readAddress(search)} onGo={(href) => gone.push(href)} />
        </Suspense>
      </Known>,
    ),
  );
}

beforeEach(async () => {
  await page.viewport(1400, 900);
  gone = [];
  localStorage.clear();
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  root.unmount();
  place.remove();
});

const cell = (metricId: string, period: string): HTMLElement => {
  const found = place.querySelector<HTMLElement>(`tr[data-row="${metricId}"] > [data-column="${period}"]`);
  if (!found) throw new Error(`no cell ${metricId} ${period}`);
  return found;
};
const heard = (metricId: string, period: string) => cell(metricId, period).getAttribute('aria-label');
const titleOf = (metricId: string) => cell(metricId, '').textContent;
const lines = (): string[] =>
  [...place.querySelectorAll<HTMLElement>('tr[data-row], tr[data-group]')].map(
    (line) => line.dataset['row'] ?? `— ${line.dataset['group']}`,
  );
const statusWords = () => [...place.querySelectorAll('[role=status]')].map((line) => line.textContent).join(' ');
const press = (keys: string) => userEvent.keyboard(keys);
const onceLoaded = { timeout: 15_000 };
const dialog = () => document.querySelector('[role=dialog]')?.textContent ?? '';

function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}

const everything = [leads, missed, estimates, rate, visits, walk];

describe('what the grid shows', () => {
  beforeEach(() => show(everything));

  test('headings with how many were off, and what has no heading first', () => {
    expect(lines()).toEqual(['visits', '— Win', 'leads', 'missed', '— Sell', 'estimates', 'rate', 'walk']);
    const asides = [...place.querySelectorAll('tr[data-group]')].map((line) => line.textContent);
    expect(asides).toEqual(['Win1 of 2 off last week', 'Sell1 of 3 off last week']);
  });

  test('each period is judged by its own goal, and says so to those who do not see the corner', () => {
    expect(heard('estimates', '2026-09-14'), '24 on at least 20').toBe('24, on goal');
    expect(heard('estimates', '2026-09-21'), '23 before the goal was raised').toBe('23, on goal');
    expect(heard('estimates', '2026-11-02'), '18 on the goal of this week alone').toBe(
      '18, on goal, has a note, goal of its own',
    );
    expect(heard('estimates', newest)).toBe('13, off goal, too low, real change');
  });

  test('the running week is not judged, and only the newest closed week calls for its number', () => {
    expect(heard('estimates', running)).toBe('4, not judged yet');
    expect(heard('visits', newest)).toBe('enter, missing');
    expect(titleOf('visits')).toContain('missing');
    expect(heard('visits', running)).toBe('empty, not judged yet');
  });

  test('a badge for what asks most for a look', () => {
    expect(titleOf('estimates')).toContain('real change');
    expect(titleOf('missed')).toContain('off 13 wk');
    expect(titleOf('leads')).toBe('New leads');
  });

  test('totals, averages and yes of all follow the closed weeks in sight', () => {
    const summary = (metricId: string) => cell(metricId, '').parentElement?.children[3]?.textContent;
    // 41 + 38 + 44 + 36 + 39 + 47 + 42 + 36 + 40 + 43 + 38 + 37 + 39 = 520; twelve visits come to 20.
    expect(summary('leads')).toBe('Σtotal 520');
    expect(summary('visits')).toBe('1.7');
    expect(summary('walk')).toBe('12/13');
  });

  test('a formula says which number it lacks, and what it would be divided by', async () => {
    expect(titleOf('rate')).toContain('ƒ');
    expect(heard('rate', '2026-11-02')).toBe('÷ 0');
    expect(heard('rate', newest)).toBe('–');
    expect(titleOf('rate'), 'what is missing is missing elsewhere').not.toContain('missing');
    await userEvent.click(cell('rate', newest));
    await expect.poll(statusWords).toContain('not calculated: Jobs won has no value for it');
    await press('5');
    await expect.poll(statusWords).toContain('Close rate is calculated');
  });

  test('the line below tells the goal of that week, the limits and who wrote it', async () => {
    await userEvent.click(cell('estimates', newest));
    await expect.poll(statusWords).toContain('13 goal ≥ 24 that week, since 28 Sep');
    expect(statusWords()).toContain('natural limits 17 to 31, mean 24');
    expect(statusWords()).toContain('typed by Ben Ott, Mon 8:12');
    await press('{ArrowLeft}');
    await expect.poll(statusWords).toContain('Fair week.');
  });

  test('W tells everything: the one-week goal with its reason, the rule that fired', async () => {
    await userEvent.click(cell('estimates', '2026-11-02'));
    await press('w');
    const about = (week: string) =>
      page.getByRole('region', { name: `About Estimates sent, ${week}` }).query()?.textContent;
    await expect
      .poll(() => about('2–8 Nov'))
      .toContain('≥ 15 in this week only, otherwise ≥ 24. Half the team at the fair.');
    await press('{ArrowRight}');
    await expect.poll(() => about('9–15 Nov')).toContain('below the lower limit');
    await press('w');
    await expect.poll(() => page.getByRole('region', { name: /^About/u }).elements()).toHaveLength(0);
  });
});

describe('what can be done', () => {
  test('the keys of a cell ask for a note, a goal, an edit; C goes to the chart', async () => {
    show(everything);
    const close = async () => {
      await press('{Escape}');
      await expect.poll(dialog).toBe('');
      await expect.poll(() => document.activeElement).toBe(cell('leads', newest));
    };
    await userEvent.click(cell('leads', newest));
    await press('n');
    await expect.poll(dialog, onceLoaded).toContain('Note on New leads, 9–15 Nov');
    await close();
    await press('g');
    await expect.poll(dialog).toContain('Goal of New leads for 9–15 Nov only');
    await close();
    await press('{Shift>}g{/Shift}');
    await expect.poll(dialog).toContain('New goal of New leads from 9–15 Nov on');
    await close();
    await press('c');
    expect(gone).toEqual([`/c/${companyId}/scorecard/metrics/leads`]);
  });

  test('who may only look gets a menu without what is not theirs, and no grips', async () => {
    const me = { memberId: ana, role: 'member', teamIds: [], grants: [] } as const;
    show([leads], { me: { ...me, teamIds: [], grants: [] } });
    expect(place.querySelector('[data-grip]')).toBeNull();
    await userEvent.click(cell('leads', newest));
    await press('.');
    await expect.poll(() => document.querySelector('[role=menu]'), onceLoaded).not.toBeNull();
    const entries = [...document.querySelectorAll('[role=menuitem]')].map((entry) => entry.textContent);
    expect(entries.map((entry) => entry.replace(/[A-Z]$/u, ''))).toEqual([
      'Open the chart',
      'Where the number came from',
      'Show on another scorecard…',
    ]);
    await press('{Escape}');
    await expect.poll(() => document.activeElement).toBe(cell('leads', newest));
    await press('5');
    await expect.poll(statusWords).toContain('New leads belongs to somebody else');
  });

  test('an order that the server does not take goes back, and the page says so', async () => {
    show(everything);
    await userEvent.click(cell('leads', newest));
    await press('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.poll(lines).toEqual(['visits', '— Win', 'leads', 'missed', '— Sell', 'estimates', 'rate', 'walk']);
    await expect.poll(() => document.activeElement).toBe(cell('leads', newest));
  });
});

test('the goal column says the unit, with a goal or without one', () => {
  show([
    rate,
    { ...leads, goals: [] },
    { ...missed, goals: [], unit: 'currency' },
    { ...visits, goals: [], unit: 'percent' },
  ]);
  const goal = (metricId: string) => cell(metricId, '').parentElement?.children[2]?.textContent;
  expect([goal('rate'), goal('leads'), goal('missed'), goal('visits')]).toEqual(['≥ 34\u202f%', '–', 'in $', 'in %']);
});

describe('pasting', () => {
  beforeEach(() => show(everything));

  test('bad cells are named with the reason and wait; the others go on their way', async () => {
    await userEvent.click(cell('leads', '2026-10-26'));
    paste('61\tsee note\n38\tn.a.\n');
    await expect.poll(statusWords).toContain('2 cells pasted; 2 not taken. New leads, 2–8 Nov:');
    const note = [...place.querySelectorAll('p')].find((line) =>
      line.textContent.includes('2 numbers were not taken.'),
    );
    expect(note?.textContent).toContain('Calls missed, 2–8 Nov:');
    expect(cell('leads', '2026-11-02').textContent).toBe('see note');
    expect(cell('leads', '2026-10-26').textContent).toContain('61');
    await userEvent.click(page.getByRole('button', { name: 'Give them up' }));
    await expect.poll(() => cell('leads', '2026-11-02').textContent).toBe('37');
  });

  test('a block in two ways of writing is refused as a whole', async () => {
    await userEvent.click(cell('leads', '2026-10-26'));
    paste('1,234.50\t7\n1.234,50\t8\n');
    await expect.poll(statusWords).toContain('Nothing was pasted');
    expect(statusWords()).toContain('(New leads, 26 Oct–1 Nov)');
    expect(cell('leads', '2026-10-26').textContent).toBe('38');
  });
});

describe('which rows', () => {
  test('only those off goal, by the address; all of them by one press', async () => {
    show(everything, { search: { only: 'off' } });
    expect(lines()).toEqual(['— Win', 'missed', '— Sell', 'estimates']);
    await userEvent.click(page.getByRole('button', { name: 'Clear' }));
    expect(gone).toEqual([`/c/${companyId}/scorecard`]);
  });

  test('in order of what asks for a look there are no headings, and nothing can be moved', () => {
    show(everything, { search: { sort: 'status' } });
    expect(lines()).toEqual(['estimates', 'missed', 'visits', 'leads', 'walk', 'rate']);
    expect(place.querySelector('[data-grip]')).toBeNull();
  });

  test('none that fits says so', async () => {
    show([leads, missed], { search: { only: 'real-change' } });
    await expect.element(page.getByText('None of the 2 metrics fits.')).toBeVisible();
  });
});
