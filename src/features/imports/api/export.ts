import { allow } from '#features/accounts/api/allow.ts';
import { readOutgoing } from '#features/scorecard/api/intake/outgoing.ts';
import { type OutgoingTable, outgoingTables, outgoingWide } from '#features/scorecard/files/outgoing.ts';
import type { ApiOf } from '#server/context.ts';
import type { importRoutes } from '../contract/import.ts';
import { csvLine } from '../files/csv-writing.ts';

// Without the mark at the beginning spreadsheets would take it for another encoding.
const textOf = ({ name, rows }: OutgoingTable) => ({
  name,
  text: `\ufeff${rows.map((row) => csvLine(row)).join('')}`,
});

export const exportApi: ApiOf<Pick<typeof importRoutes, 'exportScorecard'>> = {
  exportScorecard: (context, { companyId, teamId, layout }) =>
    context.read(companyId, async (room) => {
      allow(room, 'exportAll');
      const { metrics, changes } = await readOutgoing(room, teamId);
      return (layout === 'wide' ? outgoingWide(metrics) : outgoingTables(metrics, changes)).map(textOf);
    }),
};
