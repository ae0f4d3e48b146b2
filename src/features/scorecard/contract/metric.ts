import { inCompany, memberId, metricId, route, seenVersion, teamId } from '#features/accounts/contract/route.ts';
import { z } from 'zod';
import { datedGoal, day, goal, goalOverride } from './goal.ts';

export const unit = z.enum(['number', 'percent', 'currency', 'hours', 'yes-no']);

/** What the number tells of: a result, what runs ahead of one, or what somebody does. */
export const kind = z.enum(['lagging', 'leading', 'activity']);

export const cadence = z.enum(['weekly', 'monthly', 'quarterly', 'yearly']);

/** A formula as people write it, `[Work sold] / [Estimates sent]`, and the metrics that it names. */
const formula = z.object({ text: z.string(), inputs: z.array(metricId) });

export const metric = z.object({
  metricId,
  title: z.string(),
  ownerId: memberId,
  /** The team whose scorecard it belongs to; null is its owner's own. */
  teamId: teamId.nullable(),
  unit,
  kind,
  cadence,
  /** How the visible periods are taken together. */
  summary: z.enum(['average', 'total']),
  note: z.string(),
  /** Whether its owner can move it within a week; null when nobody was asked. */
  controllable: z.boolean().nullable(),
  /** Whether it is what a client sees or says. */
  clientView: z.boolean(),
  formula: formula.nullable(),
  /** The metrics that this one moves. */
  drives: z.array(metricId),
  archived: z.boolean(),
  goals: z.array(datedGoal),
  version: z.int(),
});
export type Metric = z.infer<typeof metric>;

/** A scorecard is named by the id of its team or of its person. */
export const scorecardId = z.uuid().toLowerCase();

/** What a list of metrics to choose from needs. */
export const metricName = metric
  .pick({
    metricId: true,
    title: true,
    ownerId: true,
    teamId: true,
    unit: true,
    kind: true,
    cadence: true,
    archived: true,
  })
  .extend({
    /** The scorecards it was placed on, its own one among them. */
    standsOn: z.array(scorecardId),
  });
export type MetricName = z.infer<typeof metricName>;

const particulars = z.object({
  kind,
  summary: z.enum(['average', 'total']),
  note: z.string(),
  controllable: z.boolean().nullable(),
  clientView: z.boolean(),
  /** Metrics are named in brackets; empty or null is a metric that is entered. */
  formula: z.string().nullable(),
  drives: z.array(metricId).max(50),
});

const definition = z.object({
  title: z.string(),
  ownerId: memberId,
  teamId: teamId.nullable(),
  unit,
  cadence: cadence.optional(),
  goal: goal.nullable(),
  /** The heading that it stands under on its own scorecard. */
  group: z.string().optional(),
  ...particulars.partial().shape,
});

const one = inCompany.extend({ metricId });

export const metricRoutes = {
  listMetrics: route
    .route({ method: 'GET', path: '/companies/{companyId}/metrics', summary: 'List metrics by name' })
    .input(inCompany.extend({ archived: z.stringbool().or(z.boolean()).default(false) }))
    .output(z.array(metricName)),
  defineMetric: route
    .route({ method: 'POST', path: '/companies/{companyId}/metrics', summary: 'Define a metric', successStatus: 201 })
    .input(inCompany.extend(definition.shape))
    .output(metric),
  changeMetric: route
    .route({
      method: 'PATCH',
      path: '/companies/{companyId}/metrics/{metricId}',
      summary: 'Change a metric; a new goal holds from the period given on',
    })
    .input(
      one.extend({
        seenVersion,
        title: z.string().optional(),
        ownerId: memberId.optional(),
        teamId: teamId.nullable().optional(),
        unit: unit.optional(),
        cadence: cadence.optional(),
        goal: goal.nullable().optional(),
        goalFrom: day.optional(),
        archived: z.boolean().optional(),
        ...particulars.partial().shape,
      }),
    )
    .output(metric),
  deleteMetric: route
    .route({
      method: 'DELETE',
      path: '/companies/{companyId}/metrics/{metricId}',
      summary: 'Delete a metric; can be undone',
    })
    .input(one)
    .output(z.object({ version: z.int() })),
  restoreMetric: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/metrics/{metricId}/restore',
      summary: 'Bring a deleted metric back with its values',
    })
    .input(one)
    .output(metric),
  removeGoal: route
    .route({
      method: 'DELETE',
      path: '/companies/{companyId}/metrics/{metricId}/goals/{from}',
      summary: 'Take a goal back; the periods since it are judged by the one before',
    })
    .input(one.extend({ from: day }))
    .output(metric),
  overrideGoal: route
    .route({
      method: 'PUT',
      path: '/companies/{companyId}/metrics/{metricId}/goal-overrides/{period}',
      summary: 'Give one period a goal of its own, or none, with the reason',
    })
    .input(one.extend({ period: day, goal: goal.nullable(), note: z.string() }))
    .output(goalOverride),
  endOverride: route
    .route({
      method: 'DELETE',
      path: '/companies/{companyId}/metrics/{metricId}/goal-overrides/{period}',
      summary: 'Judge one period by the standing goal again',
    })
    .input(one.extend({ period: day }))
    .output(z.object({ period: day })),
  arrange: route
    .route({
      method: 'PUT',
      path: '/companies/{companyId}/scorecards/{scorecardId}/order',
      summary: 'Put the metrics of one scorecard in order and under headings; those not named keep theirs, behind them',
    })
    .input(
      inCompany.extend({
        scorecardId,
        metrics: z.array(z.object({ metricId, group: z.string() })).max(1000),
      }),
    )
    .output(z.object({ scorecardId })),
  place: route
    .route({
      method: 'PUT',
      path: '/companies/{companyId}/scorecards/{scorecardId}/metrics/{metricId}',
      summary: 'Show a metric on one more scorecard',
    })
    .input(one.extend({ scorecardId, group: z.string().default('') }))
    .output(z.object({ scorecardId })),
  takeOff: route
    .route({
      method: 'DELETE',
      path: '/companies/{companyId}/scorecards/{scorecardId}/metrics/{metricId}',
      summary: 'Take a metric off a scorecard that is not its own',
    })
    .input(one.extend({ scorecardId }))
    .output(z.object({ scorecardId })),
};
