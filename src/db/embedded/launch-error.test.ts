import { expect, test } from 'vitest';
import { asLaunchError, fromServerLog, LaunchError } from './launch-error.ts';

const failure = (code: string) => Object.assign(new Error(`${code}: it failed`), { code });

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'not-ours'],
  ['EPERM', 'not-ours'],
  ['EROFS', 'not-ours'],
  ['ENOTDIR', 'not-ours'],
  ['EMFILE', 'failed'],
])('%s of the system becomes %s', (code, expected) => {
  const error = asLaunchError(failure(code), '/data');
  expect(error).toBeInstanceOf(LaunchError);
  expect(error.code).toBe(expected);
  expect(error.message).toContain('/data');
});

test('what is a LaunchError already stays the same', () => {
  const error = new LaunchError('in-use', 'in use');
  expect(asLaunchError(error, '/data')).toBe(error);
});

test.each([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk-full'],
  ['FATAL:  data directory "/data" has wrong ownership', 'not-ours'],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'failed'],
])('the server that says %s is told as %s', (log, expected) => {
  expect(fromServerLog(log, '/data').code).toBe(expected);
});
