import { Refusal } from '#lib/refusal.ts';
import type { Room } from '#server/context.ts';
import { type About, type Action, can, refusal } from '../model/permission.ts';
import { wordsFor } from '../model/words.ts';

/** Asked first by every api function: refuses with FORBIDDEN and the sentence that says who may. */
export function allow({ me, ground }: Pick<Room, 'me' | 'ground'>, action: Action, about: About = {}): void {
  if (!can(me, action, about)) throw new Refusal('FORBIDDEN', refusal(action, wordsFor(ground.words)));
}
