import { useQuery } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import { CheckBox } from '#kit/fields/check-box.tsx';
import type { CompanyId, IssueId } from '#lib/ids.ts';
import type { Likeness } from '../contract/issue.ts';
import css from './issues.module.css';
import { usePaused } from './use-paused.ts';

const leastToCompare = 3;
const longest = 300;

/** What is over and looks like what is typed, once typing pauses. */
export function useAlike(companyId: CompanyId, title: string): readonly Likeness[] {
  const typed = usePaused(title.trim());
  const { data = [] } = useQuery({
    ...queries.issue.similar.queryOptions({ input: { companyId, title: typed.slice(0, longest) } }),
    enabled: typed.length >= leastToCompare,
  });
  return title.trim() === '' ? [] : data;
}

/** Asks whether one of them has come back, with the reason why it might have. */
export function AlikeChoice(props: {
  alike: readonly Likeness[];
  chosen: IssueId | null;
  onChoose: (issueId: IssueId | null) => void;
}) {
  const { alike, chosen, onChoose } = props;
  if (alike.length === 0) return null;
  return (
    <div className={css['alike']} role="group" aria-label="Looks like one that is over">
      <p>Did one of these come back?</p>
      <ul>
        {alike.map((one) => (
          <li key={one.issueId}>
            <CheckBox checked={chosen === one.issueId} onChange={(is) => onChoose(is ? one.issueId : null)}>
              {one.title}
            </CheckBox>
            <small>{one.reason}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was chosen, as long as it is still offered: the words may have changed since. */
export const stillAlike = (alike: readonly Likeness[], chosen: IssueId | null): IssueId | null =>
  alike.some(({ issueId }) => issueId === chosen) ? chosen : null;
