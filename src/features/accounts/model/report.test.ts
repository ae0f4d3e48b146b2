import { expect, it } from 'vitest';
import { isReport } from './report.ts';

const departments = new Set(['crews', 'sales']);
const leader = { role: 'leader', teamIds: ['leadership', 'crews'] } as const;

it('is below in a department that one leads', () => {
  expect(isReport(leader, { role: 'member', teamIds: ['crews'] }, departments)).toBe(true);
  expect(isReport(leader, { role: 'guest', teamIds: ['sales', 'crews'] }, departments)).toBe(true);
  expect(isReport(leader, { role: 'member', teamIds: ['sales'] }, departments)).toBe(false);
});

it('is nobody by the leadership alone, and no equal', () => {
  expect(isReport(leader, { role: 'member', teamIds: ['leadership'] }, departments)).toBe(false);
  expect(isReport(leader, { role: 'leader', teamIds: ['crews'] }, departments)).toBe(false);
  expect(isReport({ ...leader, role: 'member' }, { role: 'member', teamIds: ['crews'] }, departments)).toBe(false);
});
