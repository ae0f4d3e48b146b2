import { expect, test } from 'vitest';
import { signalWords } from './signal-words.ts';

const signal = (rule: 'beyond-limits' | 'shift' | 'near-limit', side: 'high' | 'low') => ({
  from: '2026-09-21',
  period: '2026-11-09',
  rule,
  side,
});

test.each([
  [signal('beyond-limits', 'low'), 'below the lower limit'],
  [signal('beyond-limits', 'high'), 'above the upper limit'],
  [signal('shift', 'low'), '8 in a row below the mean since 21–27 Sep'],
  [signal('near-limit', 'high'), '3 of 4 near the upper limit since 21–27 Sep'],
])('%o: %s', (fired, words) => {
  expect(signalWords(fired, '21–27 Sep')).toBe(words);
});

test.each([
  [signal('beyond-limits', 'low'), 'unusually many in a row without one'],
  [signal('shift', 'high'), 'more often than usual since 21–27 Sep'],
])('of what is rare %o: %s', (fired, words) => {
  expect(signalWords(fired, '21–27 Sep', 'time-between')).toBe(words);
});
