import { goalApi } from './goal.ts';
import { metricApi } from './metric.ts';
import { placementApi } from './placement.ts';
import { readApi } from './scorecard.ts';
import { treeApi } from './tree.ts';
import { valueApi } from './value.ts';

export const scorecardApi = { ...readApi, ...treeApi, ...metricApi, ...goalApi, ...placementApi, ...valueApi };
