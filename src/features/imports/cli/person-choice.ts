import { CommandProblem, harmless, type Output } from '#cli/output.ts';
import type { RestClient } from '#client/rest.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { foldedName, nameKey } from '#lib/name-key.ts';
import type { Choices, NamedPerson } from '../contract/import.ts';

const NOBODY = 'nobody';

/** Somebody by their name or address; who has left too, for what was theirs. */
export async function memberOf(api: RestClient, companyId: CompanyId, wanted: string): Promise<MemberId> {
  const members = await api.member.list({ companyId });
  const found = members.filter(
    ({ name, email }) => nameKey(name) === nameKey(wanted) || nameKey(email) === nameKey(wanted),
  );
  const [one] = found;
  if (one && found.length === 1) return one.memberId;
  throw new CommandProblem(
    `No single person here is called ${harmless(wanted)}. Write their name or address. Nothing was stored.`,
    2,
  );
}

/** Whom names of files mean, from `J. Ramos=Jo Ramos` and `Sam=nobody`. */
export async function meantBy(
  api: RestClient,
  companyId: CompanyId,
  texts: readonly string[],
): Promise<NonNullable<Choices['people']>> {
  const people: NonNullable<Choices['people']> = [];
  for (const text of texts) {
    const at = text.lastIndexOf('=');
    const [name, wanted] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
    if (name === '' || wanted === '') {
      const sentence = `${harmless(text)} does not say whom a name means. Write --person "A. Lee=Ann Lee". Nothing was stored.`;
      throw new CommandProblem(sentence, 2);
    }
    const memberId = nameKey(wanted) === NOBODY ? null : await memberOf(api, companyId, wanted);
    people.push({ name, memberId });
  }
  return people;
}

/** What was said of names that no row has, or that somebody here has, is told: it changes nothing. */
export function tellUnused(output: Output, people: readonly NamedPerson[], said: Choices['people'] = []): void {
  const known = new Set(people.map(({ name }) => foldedName(name)));
  for (const { name } of said) {
    if (!known.has(foldedName(name))) {
      output.tell(`--person ${harmless(name)} was not needed: no row has this name, or somebody here is called so.`);
    }
  }
}

/** Each name that nobody here has, whom it means, and who is near where that is open. */
export async function tellNames(
  output: Output,
  people: readonly NamedPerson[],
  members: () => Promise<readonly { readonly memberId: MemberId; readonly name: string }[]>,
): Promise<void> {
  if (people.length === 0) return;
  const names = new Map((await members()).map(({ memberId, name }) => [memberId, harmless(name)]));
  const nameOf = (id: MemberId) => names.get(id) ?? '';
  for (const { name, rows, memberId, by, note, near } of people) {
    const meant =
      by === null
        ? near.map((one) => `perhaps ${nameOf(one.memberId)}: ${one.why}`).join('; ') || 'nobody is called like it'
        : `${memberId === null ? 'nobody here' : nameOf(memberId)}${by === 'memory' ? ', remembered' : ''}`;
    const parts = [`${harmless(name)}, ${rows} ${rows === 1 ? 'row' : 'rows'}: ${meant}.`, harmless(note)];
    output.tell(parts.filter((part) => part !== '').join(' '));
  }
}
