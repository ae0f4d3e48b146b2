import {
  agendaId,
  headlineId,
  inCompany,
  instant,
  issueId,
  meetingId,
  memberId,
  messageId,
  route,
  teamId,
  todoId,
} from '#features/accounts/contract/route.ts';
import type { Day } from '#lib/calendar/day.ts';
import { z } from 'zod';
import { presences } from '../model/attendance.ts';
import { solutionKinds } from '../model/recap.ts';
import { agendaKind } from './agenda.ts';
import { meeting } from './meeting.ts';

const day = z.iso.date() as unknown as z.ZodType<Day, Day>;

/** What became of a meeting that was opened; of one that is still open what there is by now, without its marks. */
export const recap = z.object({
  meetingId,
  agendaId: agendaId.nullable(),
  teamId: teamId.nullable(),
  kind: agendaKind,
  name: z.string(),
  state: meeting.shape.state,
  openedAt: instant,
  endedAt: instant.nullable(),
  /** The day on which it was opened, where the company is. */
  heldOn: day,
  /** Minutes, rounded: what was planned, and what the clock counted. */
  minutesPlanned: z.int(),
  minutesUsed: z.int(),
  people: z.array(
    z.object({
      memberId,
      name: z.string(),
      presence: z.enum(presences),
      minutesLate: z.int(),
      told: z.boolean(),
      rating: z.int().nullable(),
      ratingNote: z.string(),
    }),
  ),
  /** Issues of the team that were solved while it lasted. */
  solved: z.array(
    z.object({
      issueId,
      title: z.string(),
      /** The last answer to why; empty where none was found. */
      root: z.string(),
      solutions: z.array(z.object({ kind: z.enum(solutionKinds), words: z.string() })),
    }),
  ),
  /** Those by which an issue was solved, and those made in it besides; private ones are left out. */
  todos: z.array(
    z.object({ todoId, title: z.string(), ownerId: memberId, owner: z.string(), due: day, done: z.boolean() }),
  ),
  messages: z.array(z.object({ messageId, words: z.string(), toTeam: z.string(), teller: z.string() })),
  headlines: z.array(z.object({ headlineId, words: z.string() })),
  agreements: z.array(z.object({ pointId: z.uuid(), words: z.string(), agreement: z.string() })),
  /** Of an owner-operator meeting: all that was on the list, and how either of the two saw it; empty where nothing was written. */
  points: z.array(
    z.object({
      pointId: z.uuid(),
      /** Who put it there. */
      memberId,
      words: z.string(),
      agreement: z.string(),
      views: z.array(z.object({ memberId, name: z.string(), words: z.string() })),
    }),
  ),
  /** In the order in which they were written. */
  notes: z.array(z.object({ noteId: z.uuid(), section: z.string(), author: z.string(), words: z.string() })),
});
export type MeetingRecap = z.infer<typeof recap>;

export const recapRoutes = {
  recap: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/meetings/{meetingId}/recap',
      summary: 'Read what became of a meeting: who was there, what was solved, decided and promised',
    })
    .input(inCompany.extend({ meetingId }))
    .output(recap),
};
