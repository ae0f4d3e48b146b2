import type { Reading } from '#server/context.ts';
import { readChanges } from '../store/change.ts';
import { readMetrics, type Selection } from '../store/metric.ts';

/** A list in which nothing changes while only values do. */
async function recallList<Row>(room: Reading, question: unknown, read: () => Promise<Row[]>): Promise<readonly Row[]> {
  const found = await room.recallRows(question, ['list'], async () => new Map([['list', await read()]]));
  return found.get('list') ?? [];
}

export const recallMetrics = (room: Reading, selection: Selection) =>
  recallList(room, ['metrics', selection], () => readMetrics(room.scope, room.ground.companyId, selection));

export const recallChanges = (room: Reading) =>
  recallList(room, 'changes', () => readChanges(room.scope, room.ground.companyId));
