import { CommandProblem, harmless } from '#cli/output.ts';
import type { CompanyId } from '#lib/ids.ts';
import { quoted } from '#lib/text.ts';

export interface ReachedCompany {
  readonly companyId: CompanyId;
  readonly name: string;
}

const namesOf = (companies: readonly ReachedCompany[]) => companies.map(({ name }) => harmless(name)).join(', ');

/**
 * The company meant by a name, the beginning of one, or an id; the only one when nothing is said.
 *
 * @throws {CommandProblem} that lists what there is.
 */
export function chooseCompany<Company extends ReachedCompany>(
  companies: readonly Company[],
  wanted: string | undefined,
): Company {
  const [only, second] = companies;
  if (only === undefined) throw new CommandProblem('This token reaches no company. Make another one on the screen.');
  if (wanted === undefined) {
    if (second === undefined) return only;
    throw new CommandProblem(
      `You are in several companies. Say which one: --company "${harmless(only.name)}". There are: ${namesOf(companies)}.`,
      2,
    );
  }
  const typed = wanted.trim().toLocaleLowerCase();
  const exact = companies.filter(({ companyId, name }) => companyId === typed || name.toLocaleLowerCase() === typed);
  const meant = exact.length > 0 ? exact : companies.filter(({ name }) => name.toLocaleLowerCase().startsWith(typed));
  const [first, other] = meant;
  if (first !== undefined && other === undefined) return first;
  if (first === undefined) {
    throw new CommandProblem(`No company is called ${quoted(wanted, 60)}. There are: ${namesOf(companies)}.`);
  }
  const list = meant.map(({ name, companyId }) => `${harmless(name)} (${companyId})`).join(', ');
  throw new CommandProblem(`${quoted(wanted, 60)} can mean several companies: ${list}. Write the id.`, 2);
}
