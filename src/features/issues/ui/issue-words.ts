import { dateLabel, type Day } from '#lib/calendar/day.ts';
import type { Issue, IssueOrigin } from '../contract/issue.ts';
import { isSnoozed, snoozeWords } from '../model/age.ts';

const rooms: Readonly<Record<string, string>> = {
  metric: 'the scorecard',
  todo: 'a to-do',
  priority: 'a priority',
  headline: 'a headline',
  issue: 'another issue',
  finding: 'a finding',
};

/** `from the scorecard, 9 Nov`. */
export function originWords({ kind, period }: IssueOrigin): string {
  const where = rooms[kind] ?? 'another page';
  return `from ${where}${period === null ? '' : `, ${dateLabel(period)}`}`;
}

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** What stands below the title: where it came from, how often it came back, votes, what keeps it waiting. */
export function issueWords(issue: Issue, today: Day, teamName: (id: string) => string): string[] {
  const { origin, returns, votes, snoozedUntil, sentByTeamId } = issue;
  const put = snoozeWords(issue, today);
  return [
    ...(origin ? [originWords(origin)] : []),
    ...(sentByTeamId === null ? [] : [`sent by ${teamName(sentByTeamId)}`]),
    ...(returns === 0 ? [] : [`came back ${times(returns)}`]),
    ...(votes === 0 ? [] : [votes === 1 ? '1 vote' : `${votes} votes`]),
    ...(snoozedUntil !== null && isSnoozed(issue, today) ? [`snoozed until ${dateLabel(snoozedUntil)}`] : []),
    ...(put === null ? [] : [put]),
  ];
}

/** `solved 3 Sep 2026`. */
export function endWords({ solvedOn, droppedBecause }: Pick<Issue, 'solvedOn' | 'droppedBecause'>): string {
  return `${droppedBecause === null ? 'solved' : 'dropped'}${solvedOn === null ? '' : ` ${dateLabel(solvedOn, true)}`}`;
}
