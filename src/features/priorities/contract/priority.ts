import {
  inCompany,
  instant,
  memberId,
  milestoneId,
  priorityId,
  seenVersion,
  route,
  teamId,
} from '#features/accounts/contract/route.ts';
import { z } from 'zod';
import { day, load, quarterRate } from './quarter.ts';

export const priorityLevel = z.enum(['company', 'team', 'personal']);

/** No partial credit: what was given up on the way was not done. */
const priorityOutcome = z.enum(['done', 'not-done', 'dropped']);

/** The row a priority came from, and how it was called then; the row itself may be gone. */
const priorityOrigin = z.object({
  kind: z.string().min(1).max(40),
  id: z.uuid().toLowerCase(),
  title: z.string().max(300),
});

const milestone = z.object({
  milestoneId,
  title: z.string(),
  due: day,
  doneOn: day.nullable(),
  version: z.int(),
});
export type Milestone = z.infer<typeof milestone>;

/** What was said of it in one week, named by the first day of that week. */
const priorityWeek = z.object({
  week: day,
  onTrack: z.boolean(),
  note: z.string(),
  saidBy: memberId.nullable(),
  saidAt: instant,
  version: z.int(),
});

export const priority = z.object({
  priorityId,
  level: priorityLevel,
  /** The team it is of; null of those of the company and of one person. */
  teamId: teamId.nullable(),
  ownerId: memberId,
  title: z.string(),
  /** How one can tell that it is done. */
  doneWhen: z.string(),
  /** As it was committed: the last day of its quarter in the company’s calendar of then. */
  due: day,
  madeBy: memberId.nullable(),
  madeAt: instant,
  /** The day of it where the company is. */
  madeOn: day,
  /** Smaller stands higher. */
  position: z.int(),
  outcome: priorityOutcome.nullable(),
  /** Why it was not done or dropped. */
  reason: z.string(),
  closedOn: day.nullable(),
  closedBy: memberId.nullable(),
  /** The one of the quarter before that it carries on, and the one that carries it on. */
  carriedFrom: priorityId.nullable(),
  carriedTo: priorityId.nullable(),
  origin: priorityOrigin.nullable(),
  /** By their day. */
  milestones: z.array(milestone),
  /** Oldest first; weeks in which nothing was said are not there. */
  weeks: z.array(priorityWeek),
  version: z.int(),
});
export type Priority = z.infer<typeof priority>;

const selection = {
  level: priorityLevel.optional(),
  teamId: teamId.optional(),
  ownerId: memberId.optional(),
};

/** Priorities of one quarter, and what they are read against. */
const quarterList = z.object({
  /** The first and the last day of the quarter in the company’s calendar. */
  quarter: day,
  due: day,
  today: day,
  /** Those of an earlier quarter that nobody has closed come along with the running one. */
  priorities: z.array(priority),
});
export type QuarterList = z.infer<typeof quarterList>;

/** How one ends: `carried` was not done, and goes on in the next quarter. */
const closing = z.object({
  priorityId,
  seenVersion,
  end: z.enum(['done', 'not-done', 'dropped', 'carried']),
  reason: z.string().optional(),
});

const one = inCompany.extend({ priorityId });
const ofMilestone = one.extend({ milestoneId });
const path = '/companies/{companyId}/priorities' as const;
const milestones = `${path}/{priorityId}/milestones` as const;
const most = 200;

export const priorityRoutes = {
  list: route
    .route({ method: 'GET', path, summary: 'List the priorities of a quarter; of the running one without a day' })
    .input(
      inCompany.extend({
        /** Any day of the quarter. */
        quarter: day.optional(),
        ...selection,
      }),
    )
    .output(quarterList),
  rate: route
    .route({
      method: 'GET',
      path: `${path}/rate`,
      summary: 'Tell how many were done, quarter by quarter, oldest first',
    })
    .input(inCompany.extend(selection))
    .output(z.array(quarterRate)),
  load: route
    .route({ method: 'GET', path: `${path}/load`, summary: 'Count what somebody has taken on by a day' })
    .input(inCompany.extend({ ownerId: memberId, due: day }))
    .output(load),
  read: route
    .route({ method: 'GET', path: `${path}/{priorityId}`, summary: 'Read one priority' })
    .input(one)
    .output(priority),
  commit: route
    .route({ method: 'POST', path, summary: 'Commit to a priority', successStatus: 201 })
    .input(
      inCompany.extend({
        level: priorityLevel,
        teamId: teamId.nullable().optional(),
        ownerId: memberId,
        title: z.string(),
        doneWhen: z.string().optional(),
        /** The end of the running quarter where nothing is said. */
        due: day.optional(),
      }),
    )
    .output(priority),
  change: route
    .route({ method: 'PATCH', path: `${path}/{priorityId}`, summary: 'Change a priority’s words, owner or day' })
    .input(
      one.extend({
        seenVersion,
        title: z.string().optional(),
        doneWhen: z.string().optional(),
        ownerId: memberId.optional(),
        due: day.optional(),
      }),
    )
    .output(priority),
  say: route
    .route({
      method: 'PUT',
      path: `${path}/{priorityId}/weeks/{week}`,
      summary: 'Say on or off track for a week; null takes it back',
    })
    .input(
      one.extend({
        /** The first day of the week. */
        week: day,
        onTrack: z.boolean().nullable(),
        note: z.string().optional(),
        /** 0 where nothing was said of this week yet. */
        seenVersion,
      }),
    )
    .output(priority),
  addMilestone: route
    .route({ method: 'POST', path: milestones, summary: 'Add a milestone', successStatus: 201 })
    .input(one.extend({ title: z.string(), due: day }))
    .output(priority),
  changeMilestone: route
    .route({ method: 'PATCH', path: `${milestones}/{milestoneId}`, summary: 'Change a milestone, or tick it' })
    .input(
      ofMilestone.extend({
        seenVersion,
        title: z.string().optional(),
        due: day.optional(),
        done: z.boolean().optional(),
      }),
    )
    .output(priority),
  deleteMilestone: route
    .route({
      method: 'DELETE',
      path: `${milestones}/{milestoneId}`,
      summary: 'Delete a milestone; can be undone',
    })
    .input(ofMilestone)
    .output(priority),
  restoreMilestone: route
    .route({
      method: 'POST',
      path: `${milestones}/{milestoneId}/restore`,
      summary: 'Bring a deleted milestone back',
    })
    .input(ofMilestone)
    .output(priority),
  close: route
    .route({ method: 'POST', path: `${path}/close`, summary: 'Close priorities, all of them or none' })
    .input(inCompany.extend({ closings: z.array(closing).min(1).max(most) }))
    .output(z.array(priority)),
  reopen: route
    .route({
      method: 'POST',
      path: `${path}/reopen`,
      summary: 'Open closed priorities again, all of them or none; what carried them on is deleted',
    })
    .input(inCompany.extend({ closed: z.array(z.object({ priorityId, seenVersion })).min(1).max(most) }))
    .output(z.array(priority)),
  delete: route
    .route({ method: 'DELETE', path: `${path}/{priorityId}`, summary: 'Delete a priority; can be undone' })
    .input(one)
    .output(z.object({ priorityId })),
  restore: route
    .route({ method: 'POST', path: `${path}/{priorityId}/restore`, summary: 'Bring a deleted priority back' })
    .input(one)
    .output(priority),
};
