import { expect, it } from 'vitest';
import { metricIssueTitle } from './raise-title.ts';

const estimates = { title: 'Estimates sent', amount: '13', goal: '24', period: '9–15 Nov', isYesNo: false };

it('says how a number stands to its goal, on either side', () => {
  expect(metricIssueTitle({ ...estimates, status: 'off', missed: 'low' })).toBe('Estimates sent: 13, below goal 24');
  expect(metricIssueTitle({ ...estimates, title: 'Rework', goal: '4 h', status: 'off', missed: 'high' })).toBe(
    'Rework: 13, above goal 4 h',
  );
});

it('says yes and no without sides', () => {
  const posted = { ...estimates, title: 'Posted', amount: 'no', goal: 'yes', isYesNo: true };
  expect(metricIssueTitle({ ...posted, status: 'off', missed: 'low' })).toBe('Posted: no, goal yes');
});

it('says that nothing was entered, and of what is on goal or has none only the number', () => {
  expect(metricIssueTitle({ ...estimates, amount: null, status: 'missing' })).toBe(
    'Estimates sent: no number for 9–15 Nov',
  );
  expect(metricIssueTitle({ ...estimates, status: 'on' })).toBe('Estimates sent: 13, 9–15 Nov');
  expect(metricIssueTitle({ ...estimates, goal: null, status: 'not-judged' })).toBe('Estimates sent: 13, 9–15 Nov');
  expect(metricIssueTitle({ ...estimates, amount: null, status: 'not-judged' })).toBe('Estimates sent');
});
