import type { MemberId, TeamId } from '#lib/ids.ts';
import { expect, test } from 'vitest';
import type { Company } from '../contract/company.ts';
import { standingTo } from './standing-to.ts';

const [crews, leadership] = ['crews', 'leadership'] as unknown as [TeamId, TeamId];
const [lena, max] = ['lena', 'max'] as unknown as [MemberId, MemberId];
const teams = [
  { teamId: leadership, kind: 'leadership', name: 'Leadership' },
  { teamId: crews, kind: 'department', name: 'Crews' },
] as unknown as Company['teams'];
const me = { memberId: lena, role: 'leader', teamIds: [crews, leadership] } as unknown as Company['me'];
const standing = (role: 'leader' | 'member', teamIds: TeamId[]) =>
  standingTo({ me, teams }, { memberId: max, role, teamIds });

test('who shares a department with its leader, and is below, reports to the leader', () => {
  expect(standing('member', [crews])).toEqual({ own: false, report: true });
});

test('who only shares the leadership, or leads as well, does not', () => {
  expect(standing('member', [leadership])).toEqual({ own: false, report: false });
  expect(standing('leader', [crews])).toEqual({ own: false, report: false });
  expect(standingTo({ me, teams }, me)).toEqual({ own: true, report: false });
});
