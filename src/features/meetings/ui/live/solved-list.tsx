import { Icon } from '#kit/marks/icon.tsx';
import type { TeamId } from '#lib/ids.ts';
import css from './live.module.css';
import { solvedIn } from './solved-in.ts';
import type { Desk } from './use-desk.ts';
import { useSolved } from './use-made.ts';

/** What this meeting has solved, each with its root. */
export function SolvedList({ desk, teamId }: { desk: Desk; teamId: TeamId }) {
  const solved = useSolved(desk, teamId);
  if (solved.length === 0) return null;
  return (
    <ul className={css['solved']} aria-label="Solved today">
      {solved.map((issue) => (
        <li key={issue.issueId}>
          <Icon name="check" />
          <span>
            {issue.title}
            <small>
              {solvedIn(desk, issue) ?? 'solved today'}
              {issue.root !== '' && ` · root: ${issue.root}`}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
