import { useQuery } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import type { TeamId } from '#lib/ids.ts';
import { HeadlineLine } from '../headlines/headline-line.tsx';
import { HeadlineList } from '../headlines/headline-list.tsx';
import { raiseNew } from './raise-new.ts';
import type { Desk } from './use-desk.ts';
import { useRaise } from './use-raise.ts';

/** One sentence each about customers or people; what asks for talk goes to the issues. */
export function HeadlinePart({ desk }: { desk: Desk }) {
  const { which, meeting, company, nameOf, isOpen, words } = desk;
  const { companyId, meetingId } = which;
  const { raise, isRaised } = useRaise(desk);
  const { teamId } = meeting;
  const input = { companyId, teamId: teamId as TeamId, ...(isOpen ? {} : { meetingId }) };
  const { data: headlines = [] } = useQuery({
    ...queries.headline.list.queryOptions({ input }),
    enabled: teamId !== null,
  });
  if (teamId === null) return null;
  return (
    <>
      <HeadlineList
        companyId={companyId}
        headlines={headlines}
        words={words}
        nameOf={nameOf}
        mayRemove={({ writtenBy }) => isOpen && (writtenBy === company.me.memberId || desk.mayEnd)}
        onRaise={
          raise && (({ headlineId, words: title }) => raise({ kind: 'headline', id: headlineId, period: null, title }))
        }
        onRaiseNew={() => raiseNew(desk)}
        isRaised={isRaised}
      />
      {isOpen && <HeadlineLine companyId={companyId} teamId={teamId} />}
    </>
  );
}
