import {
  inCompany,
  instant,
  meetingId,
  memberId,
  messageId,
  route,
  seenVersion,
  teamId,
} from '#features/accounts/contract/route.ts';
import { z } from 'zod';

/** What a team tells another one, and who passes it on. */
export const message = z.object({
  messageId,
  fromTeamId: teamId,
  toTeamId: teamId,
  words: z.string(),
  tellerId: memberId,
  writtenBy: memberId.nullable(),
  writtenAt: instant,
  /** The meeting of a team that decided to tell them; of one without a team never told. */
  meetingId: meetingId.nullable(),
  passedOnAt: instant.nullable(),
  version: z.int(),
});
export type Message = z.infer<typeof message>;

const one = inCompany.extend({ messageId });
const root = '/companies/{companyId}/messages' as const;
const path = `${root}/{messageId}` as const;

export const messageRoutes = {
  list: route
    .route({
      method: 'GET',
      path: root,
      summary: 'List messages: those you pass on that wait, or those from or to a team, or of a meeting; newest first',
    })
    .input(inCompany.extend({ teamId: teamId.optional(), meetingId: meetingId.optional() }))
    .output(z.array(message)),
  write: route
    .route({ method: 'POST', path: root, summary: 'Write a message to another team', successStatus: 201 })
    .input(
      inCompany.extend({
        fromTeamId: teamId,
        toTeamId: teamId,
        words: z.string(),
        /** Whoever writes it, where nobody is named. */
        tellerId: memberId.optional(),
        /** The meeting that decides to tell them: of the team that sends, or a private one that you are in. */
        meetingId: meetingId.optional(),
      }),
    )
    .output(message),
  passOn: route
    .route({ method: 'POST', path: `${path}/passed-on`, summary: 'Say that a message was passed on' })
    .input(one.extend({ seenVersion }))
    .output(message),
  takeBack: route
    .route({ method: 'DELETE', path: `${path}/passed-on`, summary: 'Say that a message was not passed on yet' })
    .input(one.extend({ seenVersion }))
    .output(message),
  delete: route
    .route({ method: 'DELETE', path, summary: 'Delete a message; can be undone' })
    .input(one)
    .output(z.object({ messageId })),
  restore: route
    .route({ method: 'POST', path: `${path}/restore`, summary: 'Bring a deleted message back' })
    .input(one)
    .output(message),
};
