import { useQuery } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import { doneRate } from '#features/todos/model/done-rate.ts';
import { rateQuery } from '#features/todos/ui/todo-query.ts';
import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import { dateLabel, dayIn } from '#lib/calendar/day.ts';
import type { AgendaId, MeetingId, TeamId } from '#lib/ids.ts';
import { lastBefore, markWords, shownBefore, solvedWhile } from '../../model/last-meetings.ts';
import css from './live.module.css';
import { recapQuery } from '../after/after-query.ts';
import type { Desk } from './use-desk.ts';

const titles = ['', 'The last one', 'Last two', 'Last three', 'Last four'];

/** How the meetings before this one went: their marks, what they solved, what was done of what was promised. */
export function LastMeetings({ desk, agendaId }: { desk: Desk; agendaId: AgendaId }) {
  const { company, meeting, which, words } = desk;
  const { companyId } = which;
  const input = { companyId, agendaId, state: 'concluded' as const };
  const { data } = useQuery(queries.meeting.list.queryOptions({ input }));
  const { teamId } = meeting;
  const team = { companyId, teamId: teamId as TeamId };
  const { data: closed } = useQuery({
    ...queries.issue.listSolved.queryOptions({ input: team }),
    enabled: teamId !== null,
  });
  const { data: weeks = [] } = useQuery({ ...rateQuery(team), enabled: teamId !== null });
  const last = lastBefore(data?.items ?? [], meeting.openedAt ?? '');
  if (last.length === 0) return null;
  const solved = (closed?.issues ?? []).flatMap(({ solvedAt, droppedBecause }) =>
    solvedAt === null || droppedBecause !== null ? [] : solvedAt,
  );
  const { inTime, n } = doneRate(weeks.slice(-shownBefore));
  return (
    <Section title={titles[last.length] ?? ''} scope={teamId === null ? 'agreed, done' : 'marks, solved'}>
      <ul className={css['before']}>
        {last.map((one) => (
          <li key={one.meetingId}>
            <Link href={`/c/${companyId}/meetings/${one.meetingId}/recap`}>
              {dateLabel(dayIn(Date.parse(one.openedAt ?? ''), company.timeZone))}
            </Link>
            {teamId === null ? (
              <KeptOfTwo desk={desk} meetingId={one.meetingId} />
            ) : (
              <>
                <span>{markWords(one.rating)}</span>
                {closed && <span>{`${solvedWhile(one, solved)} solved`}</span>}
              </>
            )}
          </li>
        ))}
      </ul>
      {n > 0 && (
        <p className={css['small']}>
          {`${words.capital('todo', 2)} done in time in the last ${shownBefore} weeks: ${inTime} of ${n}.`}
        </p>
      )}
    </Section>
  );
}

/** The two give no marks: what they agreed, and how much of what they took on is done by now. */
function KeptOfTwo({ desk, meetingId }: { desk: Desk; meetingId: MeetingId }) {
  const { data } = useQuery(recapQuery(desk.which.companyId, meetingId));
  if (!data) return null;
  const { agreements, todos } = data;
  const done = todos.filter((todo) => todo.done).length;
  return (
    <>
      <span>{`${agreements.length} agreed`}</span>
      <span>{todos.length > 0 && `${done} of ${todos.length}`}</span>
    </>
  );
}
