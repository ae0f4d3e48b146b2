import { Button } from '#kit/controls/button.tsx';
import { Note } from '#kit/notices/note.tsx';
import type { ScorecardView } from './scorecard-view.ts';

const MOST_NAMED = 5;

/**
 * Numbers that were not taken, by cell and with the reason, until each is put right or given up. A single one says so
 * where it stands.
 */
export function RefusedNote({ all, columns, recording }: ScorecardView) {
  const titles = new Map<string, string>(all.map((row) => [row.metricId, row.title]));
  const names = new Map(columns.map((column) => [column.id, column.name]));
  const refused = [...recording.entries.values()].filter(
    (entry) => entry.state === 'refused' && titles.has(entry.metricId),
  );
  if (refused.length < 2) return null;
  const named = refused.slice(0, MOST_NAMED);
  return (
    <Note
      tone="off"
      what={`${refused.length} numbers were not taken.`}
      actions={
        <Button
          onClick={() => {
            for (const { metricId, period } of refused) recording.dismiss(metricId, period);
          }}
        >
          Give them up
        </Button>
      }
    >
      {named
        .map(({ metricId, period, why }) => `${titles.get(metricId)}, ${names.get(period) ?? period}: ${why}`)
        .join(' ')}
      {refused.length > named.length && ` And ${refused.length - named.length} more, marked in the grid.`}
    </Note>
  );
}
