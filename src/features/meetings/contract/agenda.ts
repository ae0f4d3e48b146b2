import {
  agendaId,
  inCompany,
  instant,
  memberId,
  route,
  seenVersion,
  teamId,
} from '#features/accounts/contract/route.ts';
import { z } from 'zod';
import { agendaKinds, sectionKinds } from '../model/agenda.ts';
import { templateNames } from '../model/template.ts';

export const agendaKind = z.enum(agendaKinds);

/** One part of a meeting, in minutes from 1 to 600; its id is unique in the agenda: a to z, 0 to 9 and hyphens, 40 at most. */
export const section = z.object({
  id: z.string().max(40),
  kind: z.enum(sectionKinds),
  title: z.string().max(200),
  minutes: z.int(),
});

/** 1 for Monday to 7 for Sunday, and the time of day where the company is, `09:30`. */
const schedule = z.object({
  weekday: z.int().min(1).max(7).nullable(),
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  everyWeeks: z.int().min(1).max(53),
});

const words = z.object({ name: z.string().max(400), sections: z.array(section).max(100) });

/** How a team meets, or the two of an owner-operator meeting, or one alone; those last two have no team but people. */
export const agenda = z.object({
  agendaId,
  teamId: teamId.nullable(),
  memberIds: z.array(memberId),
  kind: agendaKind,
  ...words.shape,
  ...schedule.shape,
  /** When the next one is, by weekday, time and weeks; null where no day or time is agreed. */
  nextAt: instant.nullable(),
  version: z.int(),
});
export type Agenda = z.infer<typeof agenda>;

const path = '/companies/{companyId}/agendas' as const;
const one = inCompany.extend({ agendaId });

export const agendaRoutes = {
  list: route
    .route({ method: 'GET', path, summary: 'List the agendas of the meetings you may be in' })
    .input(inCompany)
    .output(z.array(agenda)),
  add: route
    .route({ method: 'POST', path, summary: 'Add an agenda from a template', successStatus: 201 })
    .input(
      inCompany.extend({
        template: z.enum(templateNames),
        /** Whose meeting it is: needed for all but owner-operator and solo. */
        teamId: teamId.optional(),
        /** The other one of an owner-operator meeting: an owner or operator. */
        withId: memberId.optional(),
        name: words.shape.name.optional(),
        ...schedule.partial().shape,
      }),
    )
    .output(agenda),
  change: route
    .route({
      method: 'PATCH',
      path: `${path}/{agendaId}`,
      summary: 'Change an agenda; meetings that were held stay as they were',
    })
    .input(one.extend({ seenVersion, ...words.partial().shape, ...schedule.partial().shape }))
    .output(agenda),
  delete: route
    .route({ method: 'DELETE', path: `${path}/{agendaId}`, summary: 'Delete an agenda; can be undone' })
    .input(one)
    .output(z.object({ agendaId })),
  restore: route
    .route({ method: 'POST', path: `${path}/{agendaId}/restore`, summary: 'Bring a deleted agenda back' })
    .input(one)
    .output(agenda),
};
