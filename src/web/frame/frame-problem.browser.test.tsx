import { ORPCError } from '@orpc/client';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KitProvider } from '#kit/theme/kit-provider.tsx';
import { FrameProblem } from './frame-problem.tsx';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  root.unmount();
  place.remove();
});

const show = (error: unknown) =>
  flushSync(() =>
    root.render(
      <KitProvider>
        <FrameProblem error={error} />
      </KitProvider>,
    ),
  );
const words = () => place.textContent;

test('what is not there is told with the way on, and nothing to try again', () => {
  show(new ORPCError('NOT_FOUND', { message: 'This metric is not here: it was deleted.' }));
  expect(place.querySelector('h1')?.textContent).toBe('Nothing is at this address.');
  expect(words()).toContain('This metric is not here: it was deleted. Go to the first page.');
  expect(place.querySelector('button')).toBeNull();
});

test('what failed is told once, with what is safe and a key to try again', () => {
  for (const error of [
    new Error('undefined is not a function'),
    new TypeError('Failed to fetch'),
    new ORPCError('TOO_MANY', { message: 'Too many tries. Wait a minute.' }),
  ]) {
    show(error);
    expect(place.querySelector('h1')?.textContent).toBe('This page cannot be shown.');
    expect(place.querySelector('button')?.textContent).toBe('Load it again');
    expect(words()).not.toContain(error instanceof ORPCError ? 'failed to draw' : error.message);
  }
  show(new Error('undefined is not a function'));
  expect(place.querySelector('[role=alert]')?.textContent).toContain(
    'It failed to draw. Everything that was stored is safe.',
  );
  show(new TypeError('Failed to fetch'));
  expect(words().match(/Nothing was stored/gu)).toHaveLength(1);
});
