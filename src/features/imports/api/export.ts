import { allow } from '#features/accounts/api/allow.ts';
import { findTeam } from '#features/accounts/api/present.ts';
import { readOutgoing } from '#features/scorecard/api/intake/outgoing.ts';
import { type OutgoingTable, outgoingTables, outgoingWide } from '#features/scorecard/files/outgoing.ts';
import { commitmentRows } from '#features/todos/files/commitments-layout.ts';
import type { ApiOf } from '#server/context.ts';
import type { importRoutes } from '../contract/import.ts';
import { csvLine } from '../files/csv-writing.ts';
import { readOutgoingCommitments } from './outgoing-commitments.ts';

// Without the mark at the beginning spreadsheets would take it for another encoding.
const textOf = ({ name, rows }: OutgoingTable) => ({
  name,
  text: `\ufeff${rows.map((row) => csvLine(row)).join('')}`,
});

export const exportApi: ApiOf<Pick<typeof importRoutes, 'exportScorecard' | 'exportCommitments'>> = {
  exportScorecard: (context, { companyId, teamId, layout }) =>
    context.read(companyId, async (room) => {
      allow(room, 'exportAll');
      const { metrics, changes } = await readOutgoing(room, teamId);
      return (layout === 'wide' ? outgoingWide(metrics) : outgoingTables(metrics, changes)).map(textOf);
    }),

  exportCommitments: (context, { companyId, teamId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'exportAll');
      if (teamId !== undefined) await findTeam(room, teamId);
      const lines = await readOutgoingCommitments(room, teamId);
      return [textOf({ name: 'commitments.csv', rows: commitmentRows(lines) })];
    }),
};
