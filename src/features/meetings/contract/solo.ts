import { inCompany, meetingId, memberId, metricId, route } from '#features/accounts/contract/route.ts';
import { cadence, unit } from '#features/scorecard/contract/metric.ts';
import { amount, day, goal } from '#features/scorecard/contract/goal.ts';
import { todo } from '#features/todos/contract/todo.ts';
import { verdicts } from '#features/diagnosis/model/finding.ts';
import { z } from 'zod';
import { soloRoles } from '../model/solo-role.ts';

const role = z.enum(soloRoles);

/** One number behind a finding, with its 95 % interval unless `level` names another one; units as in a diagnosis. */
const evidence = z.object({
  label: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional(),
  level: z.number().optional(),
  n: z.number(),
  unit: z.string(),
});

/** What a rule says of one subject, as `evenkeel diagnose` says it. */
const soloFinding = z.object({
  rule: z.string(),
  /** The metric it is found of; null where it is of none, or of several. */
  metricId: metricId.nullable(),
  /** Whether you sent it here, instead of where it would go. */
  sent: z.boolean(),
  verdict: z.enum(verdicts),
  title: z.string(),
  symptom: z.string(),
  causes: z.array(z.string()),
  actions: z.array(z.string()),
  evidence: z.array(evidence),
  wouldChange: z.string(),
});
export type SoloFinding = z.infer<typeof soloFinding>;

/** A metric that is off goal in its last closed period, or lacks its number, and of which nothing is found. */
const soloRed = z.object({
  metricId,
  sent: z.boolean(),
  title: z.string(),
  ownerId: memberId,
  cadence,
  unit,
  status: z.enum(['off', 'missing']),
  period: day,
  amount: amount.nullable(),
  goal: goal.nullable(),
  /** How many periods in a row it is so. */
  periods: z.int(),
  /** What its own history says of that period; null where the number is missing. */
  reading: z.enum(['real-change', 'ordinary', 'too-short']).nullable(),
});
export type SoloRed = z.infer<typeof soloRed>;

const rolePart = z.object({
  role,
  /** How many metrics of this role were looked at. */
  metrics: z.int(),
  /** Surest first. */
  findings: z.array(soloFinding),
  reds: z.array(soloRed),
  /** Of what too little is known to tell anything, and what would change that. */
  unknown: z.array(z.object({ title: z.string(), wouldChange: z.string() })),
});
export type RolePart = z.infer<typeof rolePart>;

/** What was found in the collected numbers, each with the role that acts on it. */
export const soloFindings = z.object({
  /** The day up to which was read: today, or the day on which the hour was held. */
  asOf: day,
  metrics: z.int(),
  /** How many comparisons were made: one family. */
  looks: z.int(),
  /** All five, in their order. */
  parts: z.array(rolePart),
});
export type SoloFindings = z.infer<typeof soloFindings>;

export const soloRoutes = {
  findings: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/meetings/{meetingId}/findings',
      summary: 'Read what the solo hour finds in the collected numbers, each with the role that acts on it',
    })
    .input(inCompany.extend({ meetingId }))
    .output(soloFindings),
  takeOn: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/meetings/{meetingId}/todos',
      summary: 'Take on a to-do of your own in your solo hour, from a metric or from nothing that is kept',
      successStatus: 201,
    })
    .input(
      inCompany.extend({
        meetingId,
        title: todo.shape.title,
        note: todo.shape.note.optional(),
        /** Which it comes from. */
        metricId: metricId.optional(),
        /** Seen by you alone. */
        private: z.boolean().default(true),
      }),
    )
    .output(todo),
  sendFinding: route
    .route({
      method: 'PUT',
      path: '/companies/{companyId}/finding-routes',
      summary:
        'Send what is found of a metric, or by a rule of no metric, to another role of yours; null sends it where it would go',
    })
    .input(
      inCompany.extend({
        metricId: metricId.optional(),
        /** Where no metric is named. */
        rule: z.string().max(60).optional(),
        role: role.nullable(),
      }),
    )
    /** Where it was sent before. */
    .output(z.object({ before: role.nullable() })),
};
