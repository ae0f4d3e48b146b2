import { expect, test } from 'vitest';
import { close, failed, passed, sum, tallyOf } from './tally.mjs';

function file(status: string, assertionResults: object[], message = '') {
  return { name: 'a.test.ts', status, message, assertionResults };
}

const assertion = (status: string, fullName = 'adds up') => ({ status, fullName, failureMessages: ['1 is not 2'] });
const report = (...testResults: object[]) => ({ testResults });

test('passed and failed tests are counted and the failed ones told', () => {
  const tests = [assertion('passed'), assertion('passed'), assertion('failed', 'divides')];
  const tally = tallyOf('unit', report(file('failed', tests)), 1);
  expect([tally.passed, tally.failed]).toEqual([2, 1]);
  expect(tally.lines).toEqual(['unit: a.test.ts: divides\n1 is not 2']);
});

test('a file that cannot be read is one failure', () => {
  const tally = tallyOf('unit', report(file('failed', [], 'no such module')), 1);
  expect([tally.passed, tally.failed]).toEqual([0, 1]);
  expect(tally.lines[0]).toContain('no such module');
});

test('a run that ends badly although every test passed is a failure', () => {
  const tally = tallyOf('unit', report(file('passed', [assertion('passed')])), 1);
  expect([tally.passed, tally.failed]).toEqual([1, 1]);
});

test('a run without a report, and a run without a test, are failures', () => {
  expect(tallyOf('unit', null, 139).failed).toBe(1);
  expect(tallyOf('unit', report(), 0).failed).toBe(1);
});

test('a skipped test is a failure unless its name says why it was not run', () => {
  expect(tallyOf('unit', report(file('passed', [assertion('skipped')])), 0).failed).toBe(1);
  const told = tallyOf('unit', report(file('passed', [assertion('skipped', 'mounts (not run: no mounts here)')])), 0);
  expect([told.passed, told.failed]).toEqual([0, 0]);
  expect(told.notRun).toEqual(['unit: mounts (not run: no mounts here)']);
});

test('the last line is the count and nothing else, and the exit code follows it', () => {
  const printed: string[] = [];
  const print = (line: string) => printed.push(line);
  expect(close(sum([passed(), passed(), failed('lint: see above')]), print)).toBe(1);
  expect(printed).toEqual(['failed: lint: see above', '2 passed, 1 failed']);
  expect(close(passed(), print)).toBe(0);
  expect(printed.at(-1)).toBe('1 passed, 0 failed');
});
