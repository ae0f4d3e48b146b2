import { inCompany, metricId, route } from '#features/accounts/contract/route.ts';
import { z } from 'zod';
import { day } from './goal.ts';
import { declaredChange } from './scorecard.ts';

const one = inCompany.extend({ changeId: z.uuid().toLowerCase() });

export const changeRoutes = {
  list: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/changes',
      summary: 'List declared changes, newest first; of one metric with those of the whole company',
    })
    .input(inCompany.extend({ metricId: metricId.optional() }))
    .output(z.array(declaredChange)),
  declare: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/changes',
      summary: 'Declare a change: natural limits start anew from that day, for one metric or for the whole company',
      successStatus: 201,
    })
    .input(inCompany.extend({ metricId: metricId.nullable(), startsOn: day, what: z.string() }))
    .output(declaredChange),
  withdraw: route
    .route({
      method: 'DELETE',
      path: '/companies/{companyId}/changes/{changeId}',
      summary: 'Take a declared change back; can be undone',
    })
    .input(one)
    .output(declaredChange),
  restore: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/changes/{changeId}/restore',
      summary: 'Declare a withdrawn change again',
    })
    .input(one)
    .output(declaredChange),
};
