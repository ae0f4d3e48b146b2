import { CommandProblem, harmless } from '#cli/output.ts';
import type { RestClient } from '#client/rest.ts';
import { chooseCompany } from '#features/accounts/cli/company-choice.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import { nameKey } from '#lib/name-key.ts';

export async function companyOf(api: RestClient, wanted: string | undefined): Promise<CompanyId> {
  const { companies } = await api.me.read();
  return chooseCompany(companies as { companyId: CompanyId; name: string }[], wanted).companyId;
}

/** A team by its name; null for `personal`, which is nobody’s. */
export async function teamOf(api: RestClient, companyId: CompanyId, wanted: string): Promise<TeamId | null> {
  if (nameKey(wanted) === 'personal') return null;
  const { teams } = await api.company.read({ companyId });
  const team = teams.find(({ name, teamId }) => nameKey(name) === nameKey(wanted) || teamId === wanted);
  if (team) return team.teamId;
  const names = teams.map(({ name }) => harmless(name)).join(', ');
  throw new CommandProblem(
    `No team is called ${harmless(wanted)}. There are: ${names}, or personal. Nothing was stored.`,
    2,
  );
}
