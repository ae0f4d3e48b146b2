import {
  agendaId,
  companyId,
  inCompany,
  instant,
  meetingId,
  route,
  teamId,
} from '#features/accounts/contract/route.ts';
import { z } from 'zod';
import { agendaKind } from './agenda.ts';
import { meeting } from './meeting.ts';

const attendance = z.object({ expected: z.int(), here: z.int(), late: z.int(), absent: z.int() });

/** The marks of those who rated, the lowest first; the mean is null without any. */
const marks = z.object({ marks: z.array(z.int()), n: z.int(), mean: z.number().nullable() });

export const meetingLine = z.object({
  meetingId,
  agendaId: agendaId.nullable(),
  teamId: teamId.nullable(),
  kind: agendaKind,
  name: z.string(),
  state: meeting.shape.state,
  plannedAt: instant.nullable(),
  openedAt: instant.nullable(),
  endedAt: instant.nullable(),
  attendance,
  /** None of one that is still open. */
  rating: marks,
  /** Minutes, rounded: what was planned, and what the clock counted. */
  minutesPlanned: z.int(),
  minutesUsed: z.int(),
  /** Where what was searched for stands, three at most. */
  found: z.array(z.object({ where: z.enum(['note', 'headline', 'issue']), words: z.string() })),
});
export type MeetingLine = z.infer<typeof meetingLine>;

/** One that is open or to come; `agreed` ones are not planned yet but named by the weekday and time of their agenda. */
export const comingMeeting = z.object({
  companyId,
  meetingId: meetingId.nullable(),
  agendaId: agendaId.nullable(),
  teamId: teamId.nullable(),
  kind: agendaKind,
  name: z.string(),
  state: z.enum(['live', 'planned', 'agreed']),
  startsAt: instant,
  minutes: z.int(),
});
export type ComingMeeting = z.infer<typeof comingMeeting>;

const bounds = z.object({ centre: z.number(), lower: z.number(), upper: z.number() });
const standing = z.enum(['too-few', 'steady', 'fell', 'rose']);

export const meetingTrends = z.object({
  /** Concluded ones, the oldest first, 53 at most. */
  meetings: z.array(meetingLine),
  rating: z.object({
    n: z.int(),
    standing,
    usual: bounds.nullable(),
    /** Where each is judged by the one before it: what was to be expected of which of the rated meetings, counted from 0. */
    each: z
      .array(bounds.extend({ at: z.int() }))
      .readonly()
      .nullable(),
    /** Stretches of the rated meetings, counted from 0, that chance alone hardly brings. */
    signs: z.array(z.object({ from: z.int(), to: z.int(), direction: z.enum(['up', 'down']) })).readonly(),
  }),
});

export const historyRoutes = {
  upcoming: route
    .route({
      method: 'GET',
      path: '/upcoming-meetings',
      summary: 'List your meetings in all your companies, open ones first: of your teams, and those you are named in',
    })
    .input(z.object({ days: z.coerce.number().int().min(1).max(31).default(7) }))
    .output(z.array(comingMeeting)),
  list: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/meetings',
      summary:
        'List meetings, newest first; searched are their names, their notes, headlines heard there, and issues of the team solved during them',
    })
    .input(
      inCompany.extend({
        teamId: teamId.optional(),
        agendaId: agendaId.optional(),
        state: meeting.shape.state.optional(),
        search: z.string().max(200).optional(),
        /** The last one seen, to read on. */
        olderThan: meetingId.optional(),
      }),
    )
    .output(z.object({ items: z.array(meetingLine), more: z.boolean() })),
  trends: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/agendas/{agendaId}/trends',
      summary: 'Rating, attendance and minutes from meeting to meeting',
    })
    .input(inCompany.extend({ agendaId }))
    .output(meetingTrends),
};
