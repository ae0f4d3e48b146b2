import { metricApi } from './metric.ts';
import { readApi } from './scorecard.ts';
import { valueApi } from './value.ts';

export const scorecardApi = { ...readApi, ...metricApi, ...valueApi };
