import { can } from '#features/accounts/model/permission.ts';
import type { Meant } from '#features/scorecard/model/intake/person-finder.ts';
import type { MemberId } from '#lib/ids.ts';
import type { Member, Settled } from './wanted.ts';

/** Whether somebody can own it: a guest nothing, and who has left only what is over. */
export const canOwn = ({ role, left }: Member, { ended }: Pick<Settled, 'ended'>): boolean =>
  can({ role }, 'ownTodo') && (!left || ended !== null);

/**
 * Whose it is: theirs who are called so, else theirs who were said to be meant. Undefined where nobody of them can own
 * it; an issue that names nobody, or somebody who was said to be nobody here, is nobody's.
 */
export function ownerOf(
  line: Pick<Settled, 'kind' | 'who' | 'ended'>,
  { called, said }: Meant<Member>,
): MemberId | null | undefined {
  if (line.kind === 'issue' && (line.who === null || (called === null && said === null))) return null;
  return [called, said].find((one) => one && canOwn(one, line))?.memberId;
}
