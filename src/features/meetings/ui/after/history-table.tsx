import { DataTable } from '#kit/page/data-table.tsx';
import { Link } from '#kit/page/link.tsx';
import { dayIn, dayLabel } from '#lib/calendar/day.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import type { MeetingLine } from '../../contract/history.ts';
import css from './after.module.css';

const markOf = ({ rating: { mean, n } }: MeetingLine): string =>
  mean === null ? '–' : `${Math.round(mean * 10) / 10} (${n})`;

/** Newest first; each leads to its recap. */
export function HistoryTable(props: {
  meetings: readonly MeetingLine[];
  companyId: CompanyId;
  timeZone: string;
  teams: readonly { readonly teamId: TeamId; readonly name: string }[];
}) {
  const { meetings, companyId, timeZone, teams } = props;
  return (
    <DataTable
      caption="Meetings that were held"
      rows={meetings}
      rowId={({ meetingId }) => meetingId}
      columns={[
        {
          id: 'name',
          head: 'Meeting',
          names: true,
          cell: ({ meetingId, name, openedAt, found }) => (
            <>
              <Link href={`/c/${companyId}/meetings/${meetingId}/recap`}>
                {openedAt === null
                  ? name
                  : `${name}, ${dayLabel(dayIn(Date.parse(openedAt), timeZone), { withYear: true })}`}
              </Link>
              {found.map(({ where, words }) => (
                <span key={`${where} ${words}`} className={css['found']}>
                  {words}
                </span>
              ))}
            </>
          ),
        },
        {
          id: 'team',
          head: 'Team',
          deskOnly: true,
          cell: ({ teamId }) => teams.find((team) => team.teamId === teamId)?.name ?? 'private',
        },
        {
          id: 'there',
          head: 'There',
          figure: true,
          cell: ({ attendance: { here, expected } }) => `${here} of ${expected}`,
        },
        {
          id: 'minutes',
          head: 'Minutes',
          figure: true,
          deskOnly: true,
          cell: ({ minutesUsed, minutesPlanned }) => `${minutesUsed} of ${minutesPlanned}`,
        },
        { id: 'rating', head: 'Rating (n)', figure: true, cell: markOf },
      ]}
    />
  );
}
