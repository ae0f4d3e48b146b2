import '#kit/theme/styles.ts';
import { Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TreeMetric } from '../../contract/scorecard.ts';
import { companyId, estimates, Known, rowWith, tree } from '../metric/metric-page-fixture.tsx';
import { treeQuery } from '../metric/metric-query.ts';
import { type TreeAddress, TreePage } from './tree-page.tsx';

let root: Root;
let place: HTMLElement;
let shown: TreeAddress[];

function Shown() {
  const [address, show] = useState<TreeAddress>({});
  const look = (next: TreeAddress): void => {
    shown.push(next);
    show(next);
  };
  return <TreePage companyId={companyId} address={address} onShow={look} />;
}

function open(metrics: readonly TreeMetric[]): void {
  flushSync(() =>
    root.render(
      <Known row={rowWith(estimates)} more={(cache) => cache.setQueryData(treeQuery(companyId).queryKey, [...metrics])}>
        <Suspense>
          <Shown />
        </Suspense>
      </Known>,
    ),
  );
}

beforeEach(async () => {
  // The picture is for a screen; a phone gets a list.
  await page.viewport(1280, 900);
  shown = [];
  place = document.createElement('div');
  place.style.width = '1200px';
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  root.unmount();
  place.remove();
});

const boxes = () =>
  [...place.querySelectorAll<HTMLElement>('ul[aria-label="What moves what"] > li')].filter((one) => one.offsetParent);
const box = (title: string) => {
  const found = boxes().find((one) => one.textContent?.startsWith(title));
  if (!found) throw new Error(`no box of ${title}`);
  return found.getBoundingClientRect();
};
const lines = () => place.querySelectorAll('svg path[class*=link]').length;
const lit = () => place.querySelectorAll('svg path[class*=lit]').length;

test('what is done stands left of what it moves, with a line for each link', async () => {
  open(tree);
  await expect.poll(() => boxes().length).toBeGreaterThan(3);
  expect(box('Site visits done').right).toBeLessThan(box('Estimates sent').left);
  expect(box('New leads').right).toBeLessThan(box('Estimates sent').left);
  expect(box('Estimates sent').right).toBeLessThan(box('Work sold').left);
  await expect.poll(lines).toBe(3);
  expect(place.querySelector('h1')?.textContent).toBe('The one result is moved by something that is done.');
});

test('from a metric the way down is drawn in ink and told in words', async () => {
  open(tree);
  await userEvent.click(page.getByRole('button', { name: 'What moves Work sold' }));
  expect(shown.at(-1)?.from).toBe(tree.find(({ title }) => title === 'Work sold')?.metricId);
  await expect.poll(lit).toBe(3);
  await expect
    .poll(() => place.textContent)
    .toContain('Of 3 numbers said to move it 1 is off goal: Estimates sent, which looks like a real change.');
  await userEvent.click(page.getByRole('button', { name: 'Show all again' }));
  expect(shown.at(-1)?.from).toBeUndefined();
  await userEvent.hover(page.getByRole('heading', { level: 1 }));
  await expect.poll(lit).toBe(0);
});

test('arrow keys go along the lines', async () => {
  open(tree);
  const focused = () => document.activeElement?.textContent;
  await expect.poll(() => boxes().length).toBeGreaterThan(3);
  boxes()
    .find((one) => one.textContent?.startsWith('Work sold'))
    ?.querySelector('a')
    ?.focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(focused).toContain('Estimates sent');
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(focused).toContain('Work sold');
});

test('what is linked with nothing stands apart', async () => {
  open(tree.map((metric) => (metric.title === 'New leads' ? { ...metric, drives: [] } : metric)));
  await expect.poll(() => place.textContent).toContain('Linked with nothing: New leads');
  expect(boxes().some((one) => one.textContent?.startsWith('New leads'))).toBe(false);
});

test('a circle of what is said and what is calculated is named', async () => {
  const sold = tree.find(({ title }) => title === 'Work sold');
  open(
    tree.map((metric) =>
      metric.title === 'Estimates sent' && sold ? { ...metric, inputs: [...metric.inputs, sold.metricId] } : metric,
    ),
  );
  await expect
    .poll(() => place.textContent)
    .toMatch(
      /A circle: Estimates sent is said to move Work sold, Estimates sent is calculated from Work sold\.|A circle: Estimates sent is calculated from Work sold, Estimates sent is said to move Work sold\./u,
    );
});

test('a scorecard without any says so', async () => {
  open([]);
  await expect.poll(() => place.querySelector('h1')?.textContent).toBe('No metrics yet.');
});
