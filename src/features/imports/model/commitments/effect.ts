/** One commitment that an intake brought in or closed, with what is needed to take that back. */
export interface CommitmentEffect {
  readonly did: 'bring' | 'finish';
  readonly kind: 'todo' | 'priority' | 'issue' | 'milestone';
  readonly id: string;
  /** What it is called where it is told of; of a private one no word. */
  readonly title: string;
  /** As the intake left it. */
  readonly version: number;
  /** The priority of a milestone that was here before; of one that came along it is known by its place. */
  readonly of?: string;
}

/** How many of each an intake makes, closes, or finds as they are. */
export interface CommitmentCounts {
  readonly todosNew: number;
  readonly prioritiesNew: number;
  readonly issuesNew: number;
  readonly milestonesNew: number;
  readonly commitmentsClosed: number;
  readonly commitmentsSame: number;
}
