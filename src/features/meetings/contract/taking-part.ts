import { inCompany, instant, meetingId, memberId, route, seenVersion } from '#features/accounts/contract/route.ts';
import { z } from 'zod';
import { presences } from '../model/attendance.ts';
import { attendee, meetingNote, meetingPoint } from './meeting.ts';

const path = '/companies/{companyId}/meetings/{meetingId}' as const;
const one = inCompany.extend({ meetingId });
const person = z.object({ serverNow: instant, person: attendee });

/** Who is there, and what each brings along. */
export const attendanceRoutes = {
  join: route
    .route({ method: 'POST', path: `${path}/join`, summary: 'Come to a meeting, or back to it' })
    .input(one)
    .output(person),
  leave: route
    .route({ method: 'POST', path: `${path}/leave`, summary: 'Leave a meeting before its end' })
    .input(one)
    .output(person),
  stay: route
    .route({ method: 'POST', path: `${path}/stay`, summary: 'A sign of life, every half minute; nobody is told' })
    .input(one)
    .output(z.object({ serverNow: instant })),
  markPresence: route
    .route({
      method: 'PUT',
      path: `${path}/people/{memberId}`,
      summary: 'Say who is here, late or absent; oneself also beforehand',
    })
    .input(one.extend({ memberId, presence: z.enum(presences) }))
    .output(person),
  rate: route
    .route({
      method: 'PUT',
      path: `${path}/rating`,
      summary: 'Rate a meeting from 1 to 10, below 8 with a line; null takes it back',
    })
    .input(one.extend({ rating: z.int().nullable(), note: z.string().max(2000).default('') }))
    .output(person),
};

const words = z.string().max(25_000);
const notePath = `${path}/notes/{noteId}` as const;
const ofNote = one.extend({ noteId: z.uuid().toLowerCase() });

/** Each change of one is announced as `meetingNote` with its id. */
export const noteRoutes = {
  read: route
    .route({ method: 'GET', path: notePath, summary: 'Read an entry of the notes' })
    .input(ofNote)
    .output(meetingNote),
  write: route
    .route({ method: 'POST', path: `${path}/notes`, summary: 'Write an entry into the notes', successStatus: 201 })
    .input(
      one.extend({
        section: z.string().max(40),
        aboutId: z.uuid().toLowerCase().nullable().default(null),
        words,
        /** What the sender calls it: sent again under the same name it is written once. */
        sentAs: z.string().min(8).max(64).optional(),
      }),
    )
    .output(meetingNote),
  change: route
    .route({ method: 'PATCH', path: notePath, summary: 'Change an entry' })
    .input(ofNote.extend({ seenVersion, words }))
    .output(meetingNote),
  delete: route
    .route({ method: 'DELETE', path: notePath, summary: 'Delete an entry; can be undone' })
    .input(ofNote)
    .output(z.object({ noteId: z.uuid() })),
  restore: route
    .route({ method: 'POST', path: `${notePath}/restore`, summary: 'Bring a deleted entry back' })
    .input(ofNote)
    .output(meetingNote),
};

const pointPath = `${path}/points/{pointId}` as const;
const ofPoint = one.extend({ pointId: z.uuid().toLowerCase() });
const pointWords = z.object({ words: z.string().max(1000), view: z.string().max(5000) });

/** Each change of one is announced as `meetingPoint` with its id. */
export const pointRoutes = {
  read: route.route({ method: 'GET', path: pointPath, summary: 'Read a point' }).input(ofPoint).output(meetingPoint),
  add: route
    .route({
      method: 'POST',
      path: `${path}/points`,
      summary: 'Put a point on the list of an owner-operator meeting',
      successStatus: 201,
    })
    .input(one.extend({ words: pointWords.shape.words, view: pointWords.shape.view.default('') }))
    .output(meetingPoint),
  change: route
    .route({
      method: 'PATCH',
      path: pointPath,
      summary: 'Change a point: its words by who put it there, one’s own view, the agreement by both',
    })
    .input(ofPoint.extend({ seenVersion, ...pointWords.partial().shape, agreement: z.string().max(5000).optional() }))
    .output(meetingPoint),
  rank: route
    .route({
      method: 'POST',
      path: `${pointPath}/rank`,
      summary: 'Put a point of your own before another one of yours, or last of yours; answers with those that moved',
    })
    .input(ofPoint.extend({ before: z.uuid().toLowerCase().nullable() }))
    .output(z.array(meetingPoint)),
  delete: route
    .route({ method: 'DELETE', path: pointPath, summary: 'Take a point off the list; can be undone' })
    .input(ofPoint)
    .output(z.object({ pointId: z.uuid() })),
  restore: route
    .route({ method: 'POST', path: `${pointPath}/restore`, summary: 'Put a point back on the list' })
    .input(ofPoint)
    .output(meetingPoint),
};
