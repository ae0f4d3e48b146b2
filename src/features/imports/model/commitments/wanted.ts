import type { Role } from '#features/accounts/model/role.ts';
import type { At, LineProblem } from '#features/scorecard/model/intake/line.ts';
import type { NameCount, Said } from '#features/scorecard/model/intake/person-finder.ts';
import type { CommitmentLine, MilestoneLine } from '#features/todos/model/commitment-line.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { Calendar } from '#lib/calendar/period.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';

export type Kind = CommitmentLine['kind'];

/** A line, and which file it stands in: two that are equal are two only within one file. */
export interface CommitmentAt {
  readonly at: At;
  readonly file: number;
  readonly line: CommitmentLine | MilestoneLine;
}

/** How it ended; null while it is open. */
export interface Ended {
  readonly outcome: 'done' | 'not-done' | 'dropped';
  readonly over: Day;
  readonly reason: string;
}

/** A commitment that is here already. */
export interface Here {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly teamId: TeamId | null;
  readonly level: Placed['level'];
  readonly ownerId: MemberId | null;
  readonly made: Day;
  /** None of an issue. */
  readonly due: Day | null;
  readonly over: Day | null;
  /** Whether an intake may close it. */
  readonly closable: boolean;
  readonly version: number;
}

/** A step of a priority that is here already. */
export interface StepHere {
  readonly id: string;
  readonly priorityId: string;
  readonly title: string;
  readonly doneOn: Day | null;
  readonly version: number;
}

export interface Member {
  readonly memberId: MemberId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly left: boolean;
}

export interface Team {
  readonly teamId: TeamId;
  readonly name: string;
}

/** What lines are held against. */
export interface Standing {
  readonly here: readonly Here[];
  readonly steps: readonly StepHere[];
  readonly people: readonly Member[];
  readonly teams: readonly Team[];
  readonly calendar: Calendar;
  readonly today: Day;
  readonly me: MemberId;
}

/** What the lines leave open, as somebody answered it. */
export interface Answers {
  /** Null: nobody's, each is its owner's own. */
  readonly teamId?: TeamId | null | undefined;
  readonly ownerId?: MemberId | undefined;
  readonly people?: Said | undefined;
}

export interface Question {
  readonly asks: 'owner' | 'team';
  readonly sentence: string;
  readonly samples: readonly string[];
}

/** Where it stands. */
export interface Placed {
  readonly teamId: TeamId | null;
  readonly level: 'company' | 'team' | 'personal' | 'private';
}

/** A line whose words, days and place are known. */
export interface Settled extends Placed {
  readonly at: At;
  readonly file: number;
  readonly kind: Kind;
  readonly title: string;
  readonly note: string;
  /** As the file names them. */
  readonly who: string | null;
  readonly raisedBy: MemberId | null;
  readonly term: 'short' | 'long';
  /** As the file says; null where it does not. */
  readonly made: Day | null;
  readonly due: Day | null;
  readonly ended: Ended | null;
}

/** One that is to come in, with the days that follow where the file says none. */
export interface Wanted extends Omit<Settled, 'made' | 'due' | 'who'> {
  readonly ownerId: MemberId | null;
  readonly made: Day;
  readonly due: Day;
}

/** A step that is to come in, of a priority that comes along or is here. */
export interface WantedStep {
  readonly at: At;
  readonly of: Wanted | Here;
  readonly title: string;
  readonly due: Day;
  readonly doneOn: Day | null;
  /** From 1. */
  readonly position: number;
}

/** What an intake is to do. */
export interface CommitmentPlan {
  readonly bring: readonly Wanted[];
  /** With the file that says so. */
  readonly finish: readonly { readonly here: Here; readonly ended: Ended; readonly file: string }[];
  readonly same: readonly Here[];
  readonly steps: {
    readonly bring: readonly WantedStep[];
    readonly finish: readonly { readonly here: StepHere; readonly doneOn: Day }[];
    readonly same: number;
  };
  readonly questions: readonly Question[];
  readonly problems: readonly LineProblem[];
  /** Of owners, where nobody here is called so who can own it. */
  readonly names: readonly NameCount[];
  /** What was decided by an answer, for whoever looks. */
  readonly remarks: readonly string[];
}
