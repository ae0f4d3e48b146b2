import type { ApiOf } from '#server/context.ts';
import type { scorecardRoutes } from '../contract.ts';
import { metricApi } from './metric.ts';
import { readApi } from './scorecard.ts';
import { valueApi } from './value.ts';

export const scorecardApi: ApiOf<typeof scorecardRoutes> = { ...readApi, ...metricApi, ...valueApi };
