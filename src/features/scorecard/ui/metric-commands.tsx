import { useQuery } from '@tanstack/react-query';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { useCommands } from '#kit/palette/commands.ts';
import type { CompanyId } from '#lib/ids.ts';
import { metricHref, MINE } from './pages.ts';
import { metricNamesQuery } from './scorecard-query.ts';

/** Lets the palette find every metric that the person may read, from whatever page. */
export function MetricCommands({ companyId, onGo }: { companyId: CompanyId; onGo: (href: string) => void }) {
  const { teams, me } = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const { data } = useQuery(metricNamesQuery(companyId));
  const names = new Map<string, string>([
    ...teams.map((team) => [team.teamId, team.name] as const),
    ...members.map((member) => [member.memberId, member.name] as const),
  ]);
  const scorecard = words.word('scorecard');
  // Of equals the first come first: the pages of metrics, then the scorecards they stand on.
  useCommands([
    ...(data ?? []).map(({ metricId, title, teamId, ownerId }) => ({
      id: metricId,
      label: title,
      icon: 'findings' as const,
      detail: [words.word('metric'), names.get(teamId ?? ownerId)].filter(Boolean).join(', '),
      run: () => onGo(metricHref(companyId, metricId)),
    })),
    ...(data ?? []).map(({ metricId, title, teamId, ownerId }) => ({
      id: `${metricId} ${teamId ?? ownerId}`,
      label: title,
      icon: 'scorecard' as const,
      detail: `on the ${scorecard} of ${names.get(teamId ?? ownerId) ?? 'its owner'}`,
      run: () => onGo(`/c/${companyId}/scorecard?team=${teamId ?? (ownerId === me.memberId ? MINE : ownerId)}`),
    })),
  ]);
  return null;
}
