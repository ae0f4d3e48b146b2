import { inCompany, issueId, memberId, route, seenVersion, teamId } from '#features/accounts/contract/route.ts';
import { z } from 'zod';
import { cause, day, horizon, issue, issueCounts, issueRecord, likeness } from './issue.ts';

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
