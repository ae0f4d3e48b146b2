import type { Status as Mark } from '#kit/marks/status-mark.tsx';
import type { Unit } from '#lib/quantity.ts';
import type { Judgement } from '../../model/status.ts';

/** The mark that a judgement is drawn as. */
export function markOf({ status, missed }: Judgement, unit: Unit): Mark {
  if (status !== 'off') return status;
  return unit === 'yes-no' ? 'not-done' : missed === 'low' ? 'too-low' : 'too-high';
}
