import { expect, it } from 'vitest';
import { ownsWhere } from './home.ts';

it.each([
  ['owner', false, true],
  ['operator', false, true],
  ['leader', false, false],
  ['leader', true, true],
  ['member', false, false],
  ['member', true, true],
  ['guest', false, false],
] as const)('a %s who is in the team %s may own its metric: %s', (role, inTeam, may) => {
  expect(ownsWhere(role, inTeam)).toBe(may);
});
