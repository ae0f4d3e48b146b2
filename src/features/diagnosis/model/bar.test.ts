import { expect, test } from 'vitest';
import { readBars } from './bar.ts';
import { usualThresholds } from './ground.ts';

test('bars of one’s own take the place of the usual ones', () => {
  expect(readBars('missed-share=15 %, todos-done=0.8')).toEqual({
    ok: true,
    value: { ...usualThresholds, missedShare: 0.15, todosDone: 0.8 },
  });
});

test.each([
  ['missed-shares=15%', 'There is no bar with that name. Is missed-share meant?'],
  ['', 'There is no bar with that name. They are: rate-gap, time-gap,'],
  ['missed-share', 'missed-share is a share: write more than 0 and at most 100 %, such as missed-share=15%.'],
  ['missed-share=15', 'missed-share is a share'],
  ['missed-share=0', 'missed-share is a share'],
  ['missed-share=-1%', 'missed-share is a share'],
  ['missed-share=1e9', 'missed-share is a share'],
])('%s is refused with what to write', (text, said) => {
  const read = readBars(text);
  expect(read.ok ? '' : read.error.message).toContain(said);
});
