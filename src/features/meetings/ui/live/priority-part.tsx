import { useQuery } from '@tanstack/react-query';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { trackOf } from '#features/priorities/model/track.ts';
import { quarterQuery } from '#features/priorities/ui/priority-query.ts';
import { PriorityRow } from '#features/priorities/ui/priority-row.tsx';
import { usePriorityView } from '#features/priorities/ui/priority-view.ts';
import { useRowKeys } from '#features/priorities/ui/use-row-keys.ts';
import { useVerbs } from '#features/priorities/ui/use-verbs.ts';
import { Button } from '#kit/controls/button.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import css from './live.module.css';
import { raiseNew } from './raise-new.ts';
import type { Desk } from './use-desk.ts';
import { useRaise } from './use-raise.ts';

/** Each on or off track, said here; off track goes to the issues. */
export function PriorityPart({ desk }: { desk: Desk }) {
  const { which, meeting, company, words } = desk;
  const view = usePriorityView(which.companyId);
  const verbs = useVerbs(view);
  const { data: list } = useQuery(quarterQuery(which.companyId, undefined));
  const { raise, isRaised } = useRaise(desk);
  const isLeadership = company.teams.some(({ teamId, kind }) => teamId === meeting.teamId && kind === 'leadership');
  const priorities = (list?.priorities ?? []).filter(
    ({ level, teamId, outcome }) =>
      outcome === null && ((level === 'company' && isLeadership) || (level === 'team' && teamId === meeting.teamId)),
  );
  useRowKeys({
    priorities,
    view,
    verbs,
    raise: raise ? (from) => (from ? raise({ ...from, period: null }) : raiseNew(desk)) : undefined,
  });
  if (!list) return <LoadingLines />;
  const off = priorities.filter((priority) => trackOf(priority, view.today, view.calendar).track === 'off');
  const many = words.word('priority', 2);
  if (priorities.length === 0) return <p className={css['sectionLine']}>{`No ${many} of this team are open.`}</p>;
  return (
    <>
      <p className={css['sectionLine']}>{`${off.length} of ${priorities.length} off track.`}</p>
      <ProblemNote problem={verbs.attempt.problem} />
      <ul aria-label={words.capital('priority', 2)}>
        {priorities.map((priority) => (
          <PriorityRow key={priority.priorityId} priority={priority} view={view} verbs={verbs} due={list.due} />
        ))}
      </ul>
      {raise && off.length > 0 && (
        <ul className={classNames(css['rows'], css['offTrack'])} aria-label="Off track">
          {off.map(({ priorityId: id, title }) =>
            isRaised(id) ? (
              <li key={id} className={css['quiet']}>{`${title}: on the list`}</li>
            ) : (
              <li key={id}>
                <span className={css['rowWords']}>{title}</span>
                <Button
                  tone="quiet"
                  icon="issues"
                  hint="i"
                  onClick={() => raise({ kind: 'priority', id, period: null, title })}
                >
                  {words.capital('raise')}
                  <span className="ek-unseen">{` ${title}`}</span>
                </Button>
              </li>
            ),
          )}
        </ul>
      )}
    </>
  );
}
