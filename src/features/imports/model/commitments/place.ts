import type { CommitmentLine } from '#features/todos/model/commitment-line.ts';
import { nameKey } from '#lib/name-key.ts';
import type { Answers, Placed, Standing } from './wanted.ts';

/** Which team's it is; null where somebody must say, with what the file calls the team. */
export function placeOf(
  { kind, team, level }: Pick<CommitmentLine, 'kind' | 'team' | 'level'>,
  { teams }: Pick<Standing, 'teams'>,
  { teamId }: Answers,
): Placed | null {
  if (kind !== 'issue' && (level === 'personal' || level === 'private')) {
    return { teamId: null, level: kind === 'todo' ? level : 'personal' };
  }
  if (kind === 'priority' && level === 'company') return { teamId: null, level };
  const named = team === null ? undefined : teams.find(({ name }) => nameKey(name) === nameKey(team));
  if (named) return { teamId: named.teamId, level: 'team' };
  const [only, other] = teams;
  if (teamId === undefined) return only && !other ? { teamId: only.teamId, level: 'team' } : null;
  if (teamId !== null) return { teamId, level: 'team' };
  return kind === 'issue' ? null : { teamId: null, level: 'personal' };
}
