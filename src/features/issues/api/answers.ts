import { listApi } from './list.ts';
import { orderApi } from './order.ts';
import { placeApi } from './place.ts';
import { solvingApi } from './solving.ts';
import { wordsApi } from './words.ts';

export const issueApi = { ...listApi, ...wordsApi, ...orderApi, ...placeApi, ...solvingApi };
