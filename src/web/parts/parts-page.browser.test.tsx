import '#kit/theme/styles.ts';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { KitProvider } from '#kit/theme/kit-provider.tsx';
import { PartsPage } from './parts-page.tsx';

let root: Root | undefined;
let place: HTMLElement | undefined;

afterEach(() => {
  root?.unmount();
  place?.remove();
  vi.restoreAllMocks();
});

/** The sheet as the development server shows it, at that address. */
async function show(address: string): Promise<readonly string[]> {
  const base = createRootRoute();
  const kit = createRoute({ getParentRoute: () => base, path: '/kit' });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: base.addChildren([kit]), history });
  await router.load();
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  root.render(
    <KitProvider>
      <RouterContextProvider router={router as never}>
        <PartsPage />
      </RouterContextProvider>
    </KitProvider>,
  );
  await expect.poll(() => document.querySelector('h1')?.textContent).toBe('Every part, in every state it can be in.');
  return [...document.querySelectorAll('h2')].map((head) => head.textContent ?? '');
}

test('the sheet of the kit shows its marks, controls, notices, overlays and phone parts without an error', async () => {
  const errors = vi.spyOn(console, 'error');
  const heads = await show('/kit');
  for (const part of [
    'Status marks',
    'Buttons',
    'Fields',
    'Empty states',
    'Errors and conflicts',
    'Toast',
    'Dialog and menu',
    'Phone',
  ]) {
    expect(heads).toContain(part);
  }
  expect(errors.mock.calls).toEqual([]);
});

test('its second sheet shows grids and a chart', async () => {
  const errors = vi.spyOn(console, 'error');
  await show('/kit?sheet=grid');
  await expect.poll(() => document.querySelectorAll('[role=grid]').length).toBeGreaterThan(0);
  await expect.poll(() => document.querySelectorAll('svg').length).toBeGreaterThan(1);
  expect(errors.mock.calls).toEqual([]);
});
