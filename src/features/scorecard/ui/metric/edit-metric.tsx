import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCompany, useMembers } from '#features/accounts/ui/use-company.ts';
import { MetricDialog } from '../forms/metric-dialog.tsx';
import { columnsOf } from '../lines.ts';
import { MINE, type ScorecardTab, scorecardIdOf } from '../pages.ts';
import { rightsOf } from '../rights.ts';
import type { ScorecardView } from '../scorecard-view.ts';
import { newestClosedOf } from '../standing.ts';
import { useRecording } from '../use-recording.ts';
import { useVerbs } from '../use-verbs.ts';
import { readAgain } from './metric-query.ts';
import type { MetricView } from './metric-view.ts';

const nothing = (): void => undefined;

/** The form of the scorecard, opened from the metric's own page. Its code comes when it is asked for. */
export function EditMetric(props: { view: MetricView; titleOf: (metricId: string) => string; onClose: () => void }) {
  const { view, titleOf, onClose } = props;
  const { companyId, row, course, today, voice, words } = view;
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const cache = useQueryClient();
  const recording = useRecording(companyId);
  const [, tell] = useState<string | null>(null);
  const verbs = useVerbs(companyId, recording, tell);
  const tab: ScorecardTab =
    row.teamId === null
      ? { id: MINE, label: 'Mine', ownerId: row.ownerId }
      : { id: row.teamId, label: '', teamId: row.teamId };
  const periods = course.moments.map(({ period }) => period);
  const scorecard: ScorecardView = {
    companyId,
    scorecardId: scorecardIdOf(tab),
    all: [row],
    rows: [row],
    cadence: row.cadence,
    columns: columnsOf(periods, row.cadence, today, voice.calendar),
    newestClosed: newestClosedOf(periods, row, today) ?? '',
    today,
    calendar: voice.calendar,
    reading: voice.reading,
    timeZone: view.timeZone,
    newest: 'right',
    nameOf: view.nameOf,
    titleOf,
    recording,
    verbs,
    may: rightsOf(company.me, tab),
    words,
    ask: nothing,
    onGo: nothing,
  };
  return (
    <MetricDialog
      asking={{ kind: 'change', row }}
      row={row}
      view={scorecard}
      company={company}
      members={members}
      tab={tab}
      onArrange={nothing}
      onClose={() => {
        onClose();
        void readAgain(cache);
      }}
    />
  );
}
