import { Icon } from '#kit/marks/icon.tsx';
import type { TeamId } from '#lib/ids.ts';
import { WorkedOn } from './clock-column.tsx';
import css from './live.module.css';
import type { Desk } from './use-desk.ts';
import { useSolved } from './use-made.ts';

/** What this meeting has solved, each with its root. */
export function SolvedList({ desk, teamId }: { desk: Desk; teamId: TeamId }) {
  const solved = useSolved(desk, teamId);
  if (solved.length === 0) return null;
  return (
    <ul className={css['solved']} aria-label="Solved today">
      {solved.map(({ issueId, title, root }) => (
        <li key={issueId}>
          <Icon name="check" />
          <span>
            {title}
            <small>
              solved today
              <WorkedOn desk={desk} id={issueId} before=", worked on for " />
              {root !== '' && ` · root: ${root}`}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
