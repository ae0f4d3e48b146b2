import { instant, issueId, memberId, teamId } from '#features/accounts/contract/route.ts';
import type { Day } from '#lib/calendar/day.ts';
import { z } from 'zod';

export const day = z.iso.date() as unknown as z.ZodType<Day, Day>;

/** `short` for the weekly meeting, `long` for the quarterly one. */
export const horizon = z.enum(['short', 'long']);

/** What the root cause is about. */
export const cause = z.enum(['people', 'process', 'message']);

/** The row an issue was raised from, and how it was called then; the row itself may be gone. */
export const issueOrigin = z.object({
  kind: z.string().min(1).max(40),
  id: z.uuid().toLowerCase(),
  /** First day of the period it was about. */
  period: day.nullable(),
  title: z.string().max(300),
});
export type IssueOrigin = z.infer<typeof issueOrigin>;

/** An issue as it stands on a list. */
export const issue = z.object({
  issueId,
  teamId,
  horizon,
  title: z.string(),
  ownerId: memberId.nullable(),
  raisedBy: memberId.nullable(),
  raisedAt: instant,
  /** The day of it where the company is. */
  raisedOn: day,
  origin: issueOrigin.nullable(),
  /** By hand; smaller stands higher. */
  position: z.int(),
  /** Picked as first, second or third. */
  top: z.int().min(1).max(3).nullable(),
  votes: z.int(),
  /** Whether the one who asks has voted for it. */
  voted: z.boolean(),
  /** Not before this day; it may be over. */
  snoozedUntil: day.nullable(),
  snoozes: z.int(),
  /** The team that sent it here and can have it back. */
  sentByTeamId: teamId.nullable(),
  /** The solved one that came back as this one. */
  returnedFrom: issueId.nullable(),
  /** How often it has come back by now, counting all before it. */
  returns: z.int(),
  /** The last answer to why; empty as long as none is known. */
  root: z.string(),
  cause: cause.nullable(),
  solvedAt: instant.nullable(),
  solvedOn: day.nullable(),
  solvedBy: memberId.nullable(),
  /** Let go of instead of solved, and why. */
  droppedBecause: z.string().nullable(),
  version: z.int(),
});
export type Issue = z.infer<typeof issue>;

export const solutionKind = z.enum(['todo', 'priority', 'message', 'decision']);

/** What it was solved by; a decision is its words alone. */
export const solution = z.object({
  solutionId: z.uuid(),
  kind: solutionKind,
  rowId: z.uuid().nullable(),
  words: z.string(),
});
export type Solution = z.infer<typeof solution>;

/** One of the issues that are the same trouble at another time. */
const relative = issue.pick({
  issueId: true,
  title: true,
  raisedOn: true,
  solvedOn: true,
  droppedBecause: true,
  root: true,
});

/** What a file said of it when it was brought in. */
const fileWord = z.object({
  at: instant,
  by: memberId.nullable(),
  /** Its name; empty where it was not kept. */
  file: z.string(),
  /** `over`: that it was solved or let go of, of one that was open here. */
  said: z.enum(['raised', 'over']),
});

/** An issue with all that is known of it. */
export const issueRecord = issue.extend({
  detail: z.string(),
  /** Each answer to why, from the symptom down to the root. */
  whys: z.array(z.string()),
  solutions: z.array(solution),
  /** The latest first; none of what was raised and solved here. */
  files: z.array(fileWord),
  /** What came back as this one, the latest first, as far as the one who asks may see it. */
  earlier: z.array(relative),
  /** What this one came back as. */
  later: z.array(relative),
});
export type IssueRecord = z.infer<typeof issueRecord>;

/** A solved or dropped issue that a new title looks like. */
export const likeness = issue
  .pick({ issueId: true, teamId: true, title: true, solvedOn: true, droppedBecause: true })
  .extend({
    /** `Shares touch-up, crews and exterior with one solved on 3 Sep 2026.` */
    reason: z.string(),
  });
export type Likeness = z.infer<typeof likeness>;

export const issueCounts = z.object({ short: z.int(), long: z.int(), solved: z.int() });
