import '#kit/theme/styles.ts';
import { Suspense } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { periodLabel } from '#lib/calendar/period.ts';
import type { MemberId, MetricId } from '#lib/ids.ts';
import type { Row } from '../../contract/scorecard.ts';
import { companyId, estimates, Known, rowWith, today, week } from '../metric/metric-page-fixture.tsx';
import { scorecardQuery } from '../scorecard-query.ts';
import { WEEK_PERIODS, WeekPage } from './week-page.tsx';

let root: Root;
let place: HTMLElement;
const sent = rowWith(estimates);
const owner = sent.ownerId;

/** Another number of the same person; null where it is missing. */
const other = (title: string, amount: number | null, change: Partial<Row> = {}): Row => ({
  ...sent,
  metricId: title as MetricId,
  title,
  goals: [{ from: '1970-01-01', operator: 'at-least', threshold: change.unit === 'yes-no' ? 1 : 10 }],
  overrides: [],
  values: sent.values.flatMap((value) => (value.period === week(1) && amount !== null ? [{ ...value, amount }] : [])),
  process: { ...sent.process, limits: [], signals: [], fresh: null },
  ...change,
});

function open(rows: readonly Row[], ownerId: MemberId = owner): void {
  const asked = { ownerId, cadence: 'weekly', periods: WEEK_PERIODS } as const;
  const counts = { weekly: rows.length, monthly: 0, quarterly: 0, yearly: 0 };
  const periods = [week(2), week(1), week(0)];
  flushSync(() =>
    root.render(
      <Known
        row={sent}
        more={(cache) =>
          cache.setQueryData(scorecardQuery(companyId, asked).queryKey, {
            companyId,
            today,
            cadence: 'weekly',
            periods,
            rows: [...rows],
            counts,
            changes: [],
          })
        }
      >
        <Suspense>
          <WeekPage companyId={companyId} person={ownerId} onGo={() => undefined} />
        </Suspense>
      </Known>,
    ),
  );
}

beforeEach(() => {
  localStorage.clear();
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  root.unmount();
  place.remove();
  localStorage.clear();
});

const heading = () => place.querySelector('h1')?.textContent;
const field = (title: string) => page.getByRole('textbox', { name: title, exact: true });

test('the first line counts, what is off says whether it looks like a real change, what is missing is asked for', async () => {
  open([sent, other('Calls made', 12), other('Posts', null)]);
  await expect.poll(heading).toBe('1 of 3 on goal, 1 off, 1 missing.');
  expect(place.textContent).toContain('Missing: Posts.');
  expect(place.textContent).toContain('Estimates sent is off goal, and that looks like a real change');
  await expect.element(field('Posts')).toHaveValue('');
  await expect.element(field('Calls made')).toHaveValue('12');
});

test('what is no number is refused where it was typed; Enter goes on to the next', async () => {
  open([other('Calls made', null), other('Posts', null)]);
  await userEvent.fill(field('Calls made'), 'many');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Calls made');
  await userEvent.fill(field('Calls made'), '11');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Posts');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('yes and no are two keys; a formula is not asked for', async () => {
  const formula = { text: '[Posts] + 1', inputs: ['Posts' as MetricId] };
  open([other('Weekly walk', 1, { unit: 'yes-no' }), other('Sum', null, { formula, calculated: [] })]);
  const over = periodLabel(week(1), 'weekly', { firstDayOfWeek: 1, yearStartsMonth: 1 });
  await userEvent.click(page.getByRole('button', { name: over, exact: true }));
  await expect.element(page.getByRole('button', { name: 'Weekly walk: yes' })).toHaveAttribute('aria-pressed', 'true');
  await expect.element(page.getByRole('button', { name: 'Weekly walk: no' })).toHaveAttribute('aria-pressed', 'false');
  expect(page.getByRole('textbox', { name: 'Sum' }).query()).toBeNull();
});

test('the running week is entered beside it and never judged', async () => {
  open([other('Calls made', 12)]);
  const running = page.getByRole('button', { name: /so far$/u });
  // Nothing is missing in the week that is over, so the page asks for the running one.
  await expect.element(running).toHaveAttribute('aria-pressed', 'true');
  await expect.element(field('Calls made')).toHaveValue('');
  expect(place.querySelector('ul li [aria-label="not judged"]')).not.toBeNull();
});
