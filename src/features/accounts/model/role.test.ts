import { expect, it } from 'vitest';
import { isRole, outranks, roleName, roles } from './role.ts';
import { wordsFor } from './words.ts';

it('knows its roles and no others', () => {
  expect(roles.every(isRole)).toBe(true);
  expect(['Owner', 'admin', '', 'constructor'].some(isRole)).toBe(false);
});

it('stands in one order', () => {
  expect(outranks('owner', 'operator')).toBe(true);
  expect(outranks('guest', 'member')).toBe(false);
  expect(outranks('leader', 'leader')).toBe(false);
});

it('is called as the company calls it', () => {
  expect(roleName('operator')).toBe('operator');
  expect(roleName('operator', wordsFor({ operator: { one: 'chief', many: 'chiefs' } }))).toBe('chief');
  expect(roleName('guest')).toBe('guest');
});
