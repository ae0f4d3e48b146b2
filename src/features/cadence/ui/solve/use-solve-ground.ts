import type { Words } from '#features/accounts/model/words.ts';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { useToday } from '#features/accounts/ui/use-today.ts';
import { mayDecide } from '#features/priorities/model/right.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import type { Ground, Level } from './line.ts';
import type { Choices } from './solve-line.tsx';

const levelLabels: Readonly<Record<Level, string>> = {
  company: 'The company’s',
  team: 'The team’s',
  personal: 'Personal',
};

/** Who can own what solves an issue of this team, whom it can be told, and what a new line begins with. */
export function useSolveGround(
  companyId: CompanyId,
  teamId: TeamId,
): { ground: Ground; choices: Choices; words: Words } {
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const { me, teams, timeZone } = company;
  const today = useToday(timeZone);
  const levels = (['team', 'company', 'personal'] as const).filter((level) =>
    mayDecide(me, { level, teamId: level === 'team' ? teamId : null, ownerId: me.memberId }),
  );
  const others = teams.filter((team) => team.teamId !== teamId);
  return {
    words,
    ground: {
      me: me.memberId,
      today,
      otherTeam: others[0]?.teamId ?? null,
      level: levels[0] ?? 'personal',
    },
    choices: {
      people: members
        .filter(({ departedAt, role }) => departedAt === null && role !== 'guest')
        .map(({ memberId, name }) => ({ value: memberId, label: name })),
      teams: others.map((team) => ({ value: team.teamId, label: team.name })),
      levels: levels.map((level) => ({ value: level, label: levelLabels[level] })),
    },
  };
}
