import {
  inCompany,
  instant,
  issueId,
  memberId,
  route,
  seenVersion,
  teamId,
} from '#features/accounts/contract/route.ts';
import type { Day } from '#lib/calendar/day.ts';
import { z } from 'zod';

const day = z.iso.date() as unknown as z.ZodType<Day, Day>;

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

/** An issue with all that is known of it. */
export const issueRecord = issue.extend({
  detail: z.string(),
  /** Each answer to why, from the symptom down to the root. */
  whys: z.array(z.string()),
  solutions: z.array(solution),
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

const one = inCompany.extend({ issueId });
const seen = one.extend({ seenVersion });
const path = '/companies/{companyId}/issues' as const;
const ofTeam = '/companies/{companyId}/teams/{teamId}/issues' as const;
const post = (verb: string, summary: string) => ({
  method: 'POST' as const,
  path: `${path}/{issueId}/${verb}` as const,
  summary,
});

export const issueRoutes = {
  list: route
    .route({ method: 'GET', path: ofTeam, summary: 'List the open issues of a team in their order' })
    .input(inCompany.extend({ teamId, horizon: horizon.default('short') }))
    .output(
      z.object({
        issues: z.array(issue),
        /** Open ones that this team has sent to another one and can have back. */
        sent: z.array(issue),
        counts: issueCounts,
      }),
    ),
  listMine: route
    .route({ method: 'GET', path: `${path}/mine`, summary: 'List the open issues that you raised or own, of any team' })
    .input(inCompany)
    .output(z.array(issue)),
  listSolved: route
    .route({ method: 'GET', path: `${ofTeam}/solved`, summary: 'List what a team solved or dropped, the latest first' })
    .input(
      inCompany.extend({
        teamId,
        /** In title, note, whys and solutions. */
        search: z.string().max(200).optional(),
        /** The last issue of the page before. */
        after: issueId.optional(),
      }),
    )
    .output(z.object({ issues: z.array(issue), more: z.boolean() })),
  read: route
    .route({ method: 'GET', path: `${path}/{issueId}`, summary: 'Read one issue' })
    .input(one)
    .output(issueRecord),
  similar: route
    .route({ method: 'GET', path: `${path}/similar`, summary: 'Find what was solved before and looks like this title' })
    .input(inCompany.extend({ title: z.string().max(300) }))
    .output(z.array(likeness)),
  raise: route
    .route({ method: 'POST', path: ofTeam, summary: 'Raise an issue', successStatus: 201 })
    .input(
      inCompany.extend({
        teamId,
        title: z.string(),
        detail: z.string().optional(),
        horizon: horizon.optional(),
        /** Whoever raises it where nobody is named. */
        ownerId: memberId.nullable().optional(),
        returnedFrom: issueId.nullable().optional(),
      }),
    )
    .output(issue),
  change: route
    .route({
      method: 'PATCH',
      path: `${path}/{issueId}`,
      summary: 'Change an issue’s words, owner or what it came back from',
    })
    .input(
      seen.extend({
        title: z.string().optional(),
        detail: z.string().optional(),
        ownerId: memberId.nullable().optional(),
        returnedFrom: issueId.nullable().optional(),
      }),
    )
    .output(issue),
  noteCause: route
    .route({
      method: 'PUT',
      path: `${path}/{issueId}/cause`,
      summary: 'Note each answer to why, and what the root is about',
    })
    .input(seen.extend({ whys: z.array(z.string()).max(20), cause: cause.nullable() }))
    .output(issue),
  rank: route
    .route(post('rank', 'Move an issue before another one of its list, or to the end'))
    .input(one.extend({ before: issueId.nullable() }))
    .output(issue),
  pick: route
    .route({ method: 'PUT', path: `${path}/{issueId}/top`, summary: 'Pick an issue as first, second or third' })
    .input(
      one.extend({
        place: z.int().min(1).max(3),
        /** Who stood there when it was picked, and changes places with it. */
        instead: issueId.nullable(),
      }),
    )
    .output(issue),
  unpick: route
    .route({ method: 'DELETE', path: `${path}/{issueId}/top`, summary: 'Take an issue out of the first three' })
    .input(one)
    .output(issue),
  vote: route.route(post('vote', 'Vote for an issue')).input(one).output(issue),
  unvote: route
    .route({ method: 'DELETE', path: `${path}/{issueId}/vote`, summary: 'Take your vote back' })
    .input(one)
    .output(issue),
  snooze: route
    .route(post('snooze', 'Put an issue off until a day'))
    .input(seen.extend({ until: day }))
    .output(issue),
  wake: route.route(post('wake', 'Bring a snoozed issue back now')).input(seen).output(issue),
  move: route
    .route(post('move', 'Move an issue to the short-term or the long-term list'))
    .input(seen.extend({ horizon }))
    .output(issue),
  send: route.route(post('send', 'Send an issue to another team')).input(seen.extend({ teamId })).output(issue),
  sendBack: route
    .route(post('send-back', 'Give or take an issue back to the team that sent it'))
    .input(seen)
    .output(issue),
  solve: route
    .route(post('solve', 'Solve an issue by a decision'))
    .input(seen.extend({ decision: z.string() }))
    .output(issue),
  drop: route
    .route(post('drop', 'Let go of an issue without solving it'))
    .input(seen.extend({ because: z.string() }))
    .output(issue),
  reopen: route.route(post('reopen', 'Open a solved or dropped issue again')).input(seen).output(issue),
  delete: route
    .route({ method: 'DELETE', path: `${path}/{issueId}`, summary: 'Delete an issue; can be undone' })
    .input(one)
    .output(z.object({ issueId })),
  restore: route.route(post('restore', 'Bring a deleted issue back')).input(one).output(issue),
};
