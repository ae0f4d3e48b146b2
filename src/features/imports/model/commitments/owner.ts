import { can } from '#features/accounts/model/permission.ts';
import { personNamed } from '#features/scorecard/model/intake/title-key.ts';
import type { MemberId } from '#lib/ids.ts';
import type { Member, Settled } from './wanted.ts';

/** Finds people by what files call them; a file names the same few a thousand times. */
export function peopleByName(people: readonly Member[]): (name: string | null) => Member | null {
  const found = new Map<string, Member | null>();
  return (name) => {
    if (name === null) return null;
    const known = found.get(name);
    if (known !== undefined) return known;
    const person = personNamed(people, name);
    found.set(name, person);
    return person;
  };
}

/** Whether somebody can own it: a guest nothing, and who has left only what is over. */
export const canOwn = ({ role, left }: Member, { ended }: Pick<Settled, 'ended'>): boolean =>
  can({ role }, 'ownTodo') && (!left || ended !== null);

/** Whose it is. Undefined where the file names nobody who can own it; an issue that names nobody is nobody's. */
export function ownerOf(
  line: Pick<Settled, 'kind' | 'who' | 'ended'>,
  who: Member | null,
): MemberId | null | undefined {
  if (line.who === null && line.kind === 'issue') return null;
  return who && canOwn(who, line) ? who.memberId : undefined;
}
