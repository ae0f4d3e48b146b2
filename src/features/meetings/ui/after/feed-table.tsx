import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { dayLabel, dayIn } from '#lib/calendar/day.ts';
import type { TeamId } from '#lib/ids.ts';
import type { CalendarFeed } from '../../contract/feed.ts';

/** Calendar addresses in use, each to be revoked for good. */
export function FeedTable(props: {
  feeds: readonly CalendarFeed[];
  timeZone: string;
  nameOf: (teamId: TeamId | null) => string;
  busy: boolean;
  onRevoke: (feed: CalendarFeed) => Promise<unknown>;
}) {
  const { feeds, timeZone, nameOf, busy, onRevoke } = props;
  const [asked, ask] = useState<CalendarFeed | null>(null);
  return (
    <>
      <DataTable
        caption="Calendar addresses"
        rows={feeds}
        rowId={({ feedId }) => feedId}
        columns={[
          { id: 'whose', head: 'Meetings', names: true, cell: ({ teamId }) => nameOf(teamId) },
          { id: 'todos', head: 'Due days', cell: ({ todos }) => (todos ? 'yes' : 'no') },
          {
            id: 'made',
            head: 'Made',
            deskOnly: true,
            cell: ({ madeAt }) => dayLabel(dayIn(Date.parse(madeAt), timeZone), { withYear: true }),
          },
          {
            id: 'do',
            head: <span className="ek-unseen">Do</span>,
            figure: true,
            cell: (feed) => (
              <Button tone="quiet" aria-label={`Revoke ${nameOf(feed.teamId)}`} onClick={() => ask(feed)}>
                Revoke
              </Button>
            ),
          },
        ]}
      />
      <Dialog
        open={asked !== null}
        title="Revoke this address"
        consequence="Calendar programs that read it find nothing from now on. A revoked address does not come back; make a new one instead."
        confirm="Revoke"
        tone="danger"
        busy={busy}
        onConfirm={() => asked && void onRevoke(asked).then(() => ask(null))}
        onClose={() => ask(null)}
      />
    </>
  );
}
