import '#kit/theme/styles.ts';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { StepChart } from './step-chart.tsx';

test('a chart has the width of its place from the first drawing on, and no page scrolls sideways', () => {
  const place = document.createElement('div');
  place.style.width = '358px';
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() =>
    root.render(
      <StepChart steps={[{ id: 'a', size: 3 }]} spans={[]} format={(value) => `${value}`} says="How far each week" />,
    ),
  );
  expect(place.querySelector('svg')?.getAttribute('width')).toBe('358');
  expect(place.scrollWidth).toBe(358);
  root.unmount();
  place.remove();
});
