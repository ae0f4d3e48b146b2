import '#kit/theme/styles.ts';
import { Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dateLabel } from '#lib/calendar/day.ts';
import type { DeclaredChange, Row } from '../../contract/scorecard.ts';
import { companyId, estimates, Known, metricId, newSheet, rowWith, week } from './metric-page-fixture.tsx';
import { MetricPage } from './metric-page.tsx';
import { type Range, usualRange } from './range.ts';

let root: Root;
let place: HTMLElement;
let gone: string[];

function Shown() {
  const [range, setRange] = useState<Range>(usualRange);
  return (
    <MetricPage
      companyId={companyId}
      metricId={metricId}
      range={range}
      onRange={setRange}
      onGo={(href) => gone.push(href)}
    />
  );
}

function show(row: Row, changes: readonly DeclaredChange[] = []): void {
  flushSync(() =>
    root.render(
      <Known row={row} changes={changes}>
        <Suspense>
          <Shown />
        </Suspense>
      </Known>,
    ),
  );
}

beforeEach(() => {
  gone = [];
  place = document.createElement('div');
  place.style.width = '1200px';
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  root.unmount();
  place.remove();
});

const words = () => place.textContent ?? '';
const heading = () => place.querySelector('h1')?.textContent;
const dialogWords = () => document.querySelector('[role=dialog]')?.textContent;
/** The drawing's own words, without those of the page around it. */
const drawing = () => place.querySelector('svg[aria-label^="Estimates sent a week"]')?.textContent ?? '';

test('the first line says what it looks like, the chart where it left its limits and who raised the goal', async () => {
  show(rowWith(estimates));
  await expect.poll(heading).toBe('Estimates sent fell to 13; that looks like a real change, not an ordinary week.');
  await expect.poll(drawing).toContain('real change: below the lower limit');
  expect(drawing()).toContain(`raised ${dateLabel(week(7))} by Dana`);
  expect(drawing()).toContain('limits computed from these 20 weeks, then frozen');
  expect(drawing()).toContain('4 so far');
  expect(words()).toContain('13 lies below the lower natural limit');
});

test('a declared change draws both stretches, and what was changed', async () => {
  show(rowWith(estimates, [newSheet]), [newSheet]);
  await expect.poll(drawing).toContain('New estimating sheet');
  // Thirteen weeks before it and thirteen since: none of the two is frozen yet.
  expect(drawing().match(/limits computed from these 13 weeks/gu)).toHaveLength(2);
  await expect.element(page.getByRole('heading', { name: 'Declared changes' })).toBeVisible();
});

test('too few weeks have no limits, and the page says from when on they have', async () => {
  show(rowWith(estimates.slice(-5)));
  await expect.poll(heading).toContain('5 weeks are too few to tell a real change from luck');
  expect(words()).toContain('Natural limits need at least 6 and settle at about 17');
  expect(drawing()).not.toContain('limit');
});

test('without any value it asks for one', async () => {
  show(rowWith([]));
  await expect.poll(heading).toBe('Estimates sent has no value yet.');
  await expect.element(page.getByRole('button', { name: 'Type the first one' })).toBeVisible();
});

test('the same as a table, judged by the goal of each week', async () => {
  show(rowWith(estimates));
  await userEvent.click(page.getByRole('button', { name: 'Table', exact: true }));
  const table = page.getByRole('table', { name: 'Estimates sent by period' }).first();
  await expect.element(table).toBeVisible();
  const lines = [...(table.element().querySelectorAll('tbody tr') ?? [])];
  // 26 weeks and the running one.
  expect(lines).toHaveLength(27);
  expect(lines[0]?.textContent).toContain('so far');
  expect(lines[1]?.querySelector('[aria-label="real change"]')).not.toBeNull();
  // Eight weeks back the goal was 20 still, so 24 was on goal; its own week of 20 is marked.
  expect(lines[8]?.textContent).toContain('≥ 20');
  expect(lines[4]?.textContent).toContain('once');
});

test('K and J go to the metrics beside it; a key does not take Enter from a button', async () => {
  show(rowWith(estimates));
  await expect.element(page.getByRole('button', { name: 'Previous' })).toBeVisible();
  await userEvent.keyboard('k');
  await userEvent.keyboard('j');
  expect(gone.map((href) => href.slice(-2))).toEqual(['23', '24']);
  const goal = page.getByRole('button', { name: 'New goal' }).element();
  goal.focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'New goal from here on' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull();
  await expect.poll(() => document.activeElement).toBe(goal);
  goal.blur();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Type a value' })).toBeVisible();
});

test('a new goal says at once what chance alone will make of it', async () => {
  show(rowWith(estimates));
  await userEvent.keyboard('{Shift>}G{/Shift}');
  const goal = page.getByRole('textbox', { name: 'Goal optional' });
  await userEvent.fill(goal, '≥ 45');
  await expect.poll(dialogWords).toContain('missed nearly every week');
  await userEvent.fill(goal, 'more');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(dialogWords).toContain('is not a goal');
});

test('a chart is read point by point with the arrow keys', async () => {
  show(rowWith(estimates));
  const reader = page.getByRole('slider');
  reader.element().focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await expect
    .poll(() => reader.element().getAttribute('aria-valuetext'))
    .toContain('18, goal ≥ 24, off goal, too low');
  expect(reader.element().getAttribute('aria-valuetext')).toContain('Tess moved to the Elm Street commercial bid');
});
