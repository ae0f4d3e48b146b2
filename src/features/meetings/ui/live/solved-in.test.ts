import { expect, test } from 'vitest';
import type { Issue } from '#features/issues/contract/issue.ts';
import type { Meeting } from '../../contract/meeting.ts';
import { solvedIn } from './solved-in.ts';

const calls = { issueId: 'calls', solvedAt: '2026-11-17T14:20:30Z', droppedBecause: null } as unknown as Issue;
const meeting = {
  sections: [{ id: 'issues', minutes: 60 }],
  section: 'issues',
  focusId: 'calls',
  spent: { calls: 120_000 },
  runningSince: '2026-11-17T14:10:00Z',
} as unknown as Meeting;

test('two minutes of before and ten and a half of now: solved in 12 minutes, whatever the time is', () => {
  expect(solvedIn({ meeting }, calls)).toBe('solved in 12 minutes');
});

test('of one that is open, that was let go of, or that another meeting solved, nothing is said', () => {
  expect(solvedIn({ meeting }, { ...calls, solvedAt: null })).toBeNull();
  expect(solvedIn({ meeting }, { ...calls, droppedBecause: 'no longer so' })).toBeNull();
  expect(solvedIn({ meeting }, { ...calls, issueId: 'lift' as Issue['issueId'] })).toBeNull();
});
