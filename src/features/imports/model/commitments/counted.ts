import type { CommitmentCounts } from './effect.ts';

const nouns = {
  todosNew: ['new to-do', 'new to-dos'],
  prioritiesNew: ['new priority', 'new priorities'],
  milestonesNew: ['new milestone', 'new milestones'],
  issuesNew: ['new issue', 'new issues'],
  commitmentsClosed: ['closed', 'closed'],
  commitmentsSame: ['here already', 'here already'],
} as const satisfies Readonly<Record<keyof CommitmentCounts, readonly [string, string]>>;

/** `12 new to-dos, 1 new priority, 3 here already`; empty of none. */
export const commitmentWords = (counts: CommitmentCounts): string =>
  (Object.keys(nouns) as (keyof CommitmentCounts)[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind].toLocaleString('en-US')} ${nouns[kind][counts[kind] === 1 ? 0 : 1]}`)
    .join(', ');
