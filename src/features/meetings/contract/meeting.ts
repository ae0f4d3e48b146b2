import {
  agendaId,
  inCompany,
  instant,
  meetingId,
  memberId,
  route,
  seenVersion,
  teamId,
} from '#features/accounts/contract/route.ts';
import { z } from 'zod';
import { presences } from '../model/attendance.ts';
import { agendaKind, section } from './agenda.ts';

export const meeting = z.object({
  meetingId,
  agendaId: agendaId.nullable(),
  teamId: teamId.nullable(),
  kind: agendaKind,
  name: z.string(),
  /** As they were when it was opened, and with the minutes added since. */
  sections: z.array(section),
  state: z.enum(['planned', 'live', 'concluded', 'cancelled']),
  plannedAt: instant.nullable(),
  openedAt: instant.nullable(),
  /** When it was concluded or cancelled. */
  endedAt: instant.nullable(),
  /** Whose position everybody’s screen follows. */
  facilitatorId: memberId.nullable(),
  scribeId: memberId.nullable(),
  section: z.string().nullable(),
  /** What is being worked on there: an issue, a metric. */
  focusId: z.uuid().nullable(),
  /**
   * Milliseconds counted until `runningSince`: in each section, by its id, and on each thing that was worked on, by its
   * `focusId`. Sections alone add up to the meeting.
   */
  spent: z.record(z.string(), z.number()),
  /** Null while paused. */
  runningSince: instant.nullable(),
  version: z.int(),
});
export type Meeting = z.infer<typeof meeting>;

/** With the time of the server, by which the clock of a meeting is read. */
export const clocked = z.object({ serverNow: instant, meeting });
export type Clocked = z.infer<typeof clocked>;

export const attendee = z.object({
  memberId,
  presence: z.enum(presences),
  /** Told the others beforehand that they would not come. */
  told: z.boolean(),
  cameAt: instant.nullable(),
  /** Full minutes after the opening; 0 for who came within two. */
  minutesLate: z.int(),
  leftAt: instant.nullable(),
  /** The last sign of life of their screen. */
  seenAt: instant.nullable(),
  rated: z.boolean(),
  /** 1 to 10; of others only once one has rated oneself, or the meeting is over. */
  rating: z.int().nullable(),
  ratingNote: z.string(),
});
export type Attendee = z.infer<typeof attendee>;

/** One entry of the notes, on a section or on what `aboutId` names. */
export const meetingNote = z.object({
  noteId: z.uuid(),
  section: z.string(),
  aboutId: z.uuid().nullable(),
  words: z.string(),
  writtenBy: memberId.nullable(),
  writtenAt: instant,
  version: z.int(),
});
export type MeetingNote = z.infer<typeof meetingNote>;

/** What one of an owner-operator meeting put on the list; unseen by the other until it is opened. */
export const meetingPoint = z.object({
  pointId: z.uuid(),
  memberId,
  words: z.string(),
  /** How it looks to who put it there, and to the other one. */
  view: z.string(),
  otherView: z.string(),
  agreement: z.string(),
  position: z.int(),
  version: z.int(),
});
export type MeetingPoint = z.infer<typeof meetingPoint>;

/** Where everybody is and who is there: what a screen reads again when a change of kind `meeting` is announced. */
export const meetingState = clocked.extend({ people: z.array(attendee) });
export type MeetingState = z.infer<typeof meetingState>;

/** All of a meeting that is its own; issues, to-dos and the like are read in their rooms. */
export const meetingRead = meetingState.extend({
  notes: z.array(meetingNote),
  points: z.array(meetingPoint),
  /** What was agreed the last time, of an owner-operator meeting. */
  agreedBefore: z.array(z.object({ meetingId, endedAt: instant, words: z.string(), agreement: z.string() })),
});
export type MeetingRead = z.infer<typeof meetingRead>;

const path = '/companies/{companyId}/meetings/{meetingId}' as const;
const one = inCompany.extend({ meetingId });
const seen = one.extend({ seenVersion });

export const meetingRoutes = {
  plan: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/agendas/{agendaId}/meetings',
      summary: 'Plan the next meeting of an agenda; without a time at the one agreed',
      successStatus: 201,
    })
    .input(inCompany.extend({ agendaId, plannedAt: instant.optional() }))
    .output(clocked),
  move: route
    .route({ method: 'PATCH', path, summary: 'Move a planned meeting to another time' })
    .input(seen.extend({ plannedAt: instant }))
    .output(clocked),
  open: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/agendas/{agendaId}/open',
      summary:
        'Open a meeting: the planned one that is named, or one unplanned. While another one of the team is open, CONFLICT answers with it',
    })
    .input(inCompany.extend({ agendaId, meetingId: meetingId.optional() }))
    .output(clocked),
  read: route
    .route({ method: 'GET', path, summary: 'Read a meeting with its people and notes' })
    .input(one)
    .output(meetingRead),
  readState: route
    .route({
      method: 'GET',
      path: `${path}/state`,
      summary: 'Read where a meeting is and who is there, without its notes',
    })
    .input(one)
    .output(meetingState),

  go: route
    .route({
      method: 'POST',
      path: `${path}/go`,
      summary: 'Lead everybody to a section, and to what is worked on there',
    })
    .input(seen.extend({ section: z.string().max(40), focusId: z.uuid().toLowerCase().nullable().default(null) }))
    .output(clocked),
  pause: route
    .route({ method: 'POST', path: `${path}/pause`, summary: 'Stop the clock' })
    .input(seen)
    .output(clocked),
  resume: route
    .route({ method: 'POST', path: `${path}/resume`, summary: 'Let the clock go on' })
    .input(seen)
    .output(clocked),
  addMinutes: route
    .route({ method: 'POST', path: `${path}/minutes`, summary: 'Give a section more minutes, or fewer' })
    .input(seen.extend({ section: z.string().max(40), minutes: z.int().min(-600).max(600) }))
    .output(clocked),
  handOver: route
    .route({ method: 'POST', path: `${path}/hand-over`, summary: 'Let somebody else lead or write' })
    .input(seen.extend({ duty: z.enum(['facilitator', 'scribe']), to: memberId }))
    .output(clocked.extend({ from: memberId.nullable() })),
  conclude: route
    .route({
      method: 'POST',
      path: `${path}/conclude`,
      summary: 'End a meeting; ended twice it stays as it ended first',
    })
    .input(one)
    .output(clocked),
  cancel: route
    .route({ method: 'POST', path: `${path}/cancel`, summary: 'Cancel a meeting' })
    .input(one)
    .output(clocked),
  reopen: route
    .route({ method: 'POST', path: `${path}/reopen`, summary: 'Take the end back, within 15 minutes' })
    .input(one)
    .output(clocked),
};
