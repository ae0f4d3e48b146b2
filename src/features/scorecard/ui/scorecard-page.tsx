import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { can } from '#features/accounts/model/permission.ts';
import { problemOf } from '#client/problem.ts';
import { client, queries } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { showToast } from '#kit/notices/toast-store.ts';
import { PageHead } from '#kit/page/page-head.tsx';
import { Tabs } from '#kit/page/tabs.tsx';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import type { Metric } from '../contract/metric.ts';
import type { Row } from '../contract/scorecard.ts';
import { answer } from '../model/answer.ts';
import { judge } from '../model/status.ts';
import { amountAt, goalOf } from './cells.ts';
import { columnsOf } from './lines.ts';
import { MINE, tabsOf } from './pages.ts';
import { PhoneScorecard } from './phone-scorecard.tsx';
import { readingOf } from './reading.ts';
import { ScorecardGrid } from './scorecard-grid.tsx';
import { scorecardQuery } from './scorecard-query.ts';
import css from './scorecard-page.module.css';
import { useRecording } from './use-recording.ts';

const MetricDialog = lazy(async () => ({ default: (await import('./metric-dialog.tsx')).MetricDialog }));

/** Are we on goal, and what is missing? A team's numbers by week, or a person's own. */
export function ScorecardPage({
  companyId,
  team,
  newest,
}: {
  companyId: CompanyId;
  team: string | null;
  newest: 'left' | 'right';
}) {
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const cache = useQueryClient();
  const { data: scorecard } = useSuspenseQuery(scorecardQuery(companyId));
  const recording = useRecording(companyId);
  const [editing, setEditing] = useState<Metric | 'new' | null>(null);
  const reading = useMemo(() => readingOf(company.currency), [company.currency]);
  const { me } = company;

  const tabs = tabsOf(company, scorecard.rows);
  const shown = tabs.find((tab) => tab.id === team) ?? tabs[0];

  const facts = (row: Pick<Row, 'ownerId' | 'teamId'>) => ({
    own: row.ownerId === me.memberId,
    ownTeam: row.teamId !== null && me.teamIds.includes(row.teamId),
  });
  const teamsToDefine = company.teams.filter((one) =>
    can(me, 'defineMetric', { ownTeam: me.teamIds.includes(one.teamId) }),
  );
  const mayDefine = teamsToDefine.length > 0 || can(me, 'defineMetric', { own: true });
  const today = scorecard.today as Day;
  const calendar = { firstDayOfWeek: company.firstDayOfWeek as 1, yearStartsMonth: company.yearStartsMonth as 1 };
  const columns = columnsOf(scorecard.periods, today, calendar);
  const newestClosed = columns.findLast((column) => column.closed);
  const said = answer(
    shown.rows.map((row) => ({
      title: row.title,
      realChange: row.process.fresh !== null,
      luck: row.process.luck,
      ...judge(amountAt(row, newestClosed?.id ?? ''), goalOf(row, newestClosed?.id ?? ''), true),
    })),
    words.word('metric', 2),
  );
  const names = new Map(members.map((member) => [member.memberId as string, member.name]));
  const nameOf = (memberId: string | null) => names.get(memberId ?? '') ?? 'somebody';

  useKeys(
    mayDefine ? [{ key: 'a', does: `add a ${words.word('metric')}`, run: () => setEditing('new') }] : [],
    words.capital('scorecard'),
  );

  const href = (id: string) => `/c/${companyId}/scorecard?team=${id}${newest === 'left' ? '&newest=left' : ''}`;
  async function remove(metric: Metric) {
    try {
      await client.scorecard.deleteMetric({ companyId, metricId: metric.metricId });
      await cache.invalidateQueries({ queryKey: queries.scorecard.read.key() });
      showToast({
        text: `${metric.title} deleted.`,
        undo: () =>
          void client.scorecard
            .restoreMetric({ companyId, metricId: metric.metricId })
            .then(() => cache.invalidateQueries({ queryKey: queries.scorecard.read.key() })),
      });
    } catch (thrown) {
      showToast({ text: problemOf(thrown).message, undo: () => undefined });
    }
  }

  const turned = `/c/${companyId}/scorecard?team=${shown.id}${newest === 'left' ? '' : '&newest=left'}`;
  const view = {
    companyId,
    rows: shown.rows,
    columns,
    newestClosed: newestClosed?.id ?? '',
    today,
    reading,
    timeZone: company.timeZone,
    newest,
    nameOf,
    recording,
    mayRecord: (row: Row) => can(me, 'recordValue', facts(row)),
    mayDefine: (row: Row) => can(me, 'defineMetric', facts(row)),
    words,
    onEdit: (metric: Metric) => setEditing(metric),
    onDelete: (metric: Metric) => void remove(metric),
  };

  return (
    <>
      <PageHead
        crumbs={[{ label: words.capital('scorecard') }, { label: shown.label }]}
        answer={said.line}
        tools={
          <>
            {shown.rows.length > 0 && (
              <>
                <a className={css['tool']} href={turned}>
                  Newest {newest}
                </a>
                <Button icon="print" onClick={() => globalThis.print()}>
                  Print
                </Button>
              </>
            )}
            {mayDefine && (
              <Button tone="primary" icon="add" hint="a" onClick={() => setEditing('new')}>
                {`Add ${words.word('metric')}`}
              </Button>
            )}
          </>
        }
      >
        {said.missing}
      </PageHead>
      <Tabs
        label={words.capital('scorecard', 2)}
        tabs={tabs.map((page) => ({
          href: href(page.id),
          label: page.label,
          count: page.rows.length,
          current: page.id === shown.id,
        }))}
      />
      {shown.rows.length === 0 ? (
        <EmptyState
          icon="scorecard"
          title={`No ${words.word('metric', 2)} here yet.`}
          actions={
            mayDefine && (
              <Button icon="add" onClick={() => setEditing('new')}>
                Add the first one
              </Button>
            )
          }
        >
          Five to fifteen numbers that somebody can move within a week.
        </EmptyState>
      ) : (
        <>
          <div className={css['wide']}>
            <ScorecardGrid {...view} label={`${shown.label} ${words.word('scorecard')}`} />
          </div>
          <div className={css['phone']}>
            <PhoneScorecard {...view} me={me.memberId} />
          </div>
        </>
      )}
      {editing && (
        <Suspense>
          <MetricDialog
            companyId={companyId}
            {...(editing === 'new' ? {} : { metric: editing })}
            today={today}
            team={shown.id === MINE ? null : (shown.id as TeamId)}
            me={me.memberId}
            owners={members
              .filter((member) => !member.departedAt && member.role !== 'guest')
              .map((member) => ({ value: member.memberId, label: member.name }))}
            teams={teamsToDefine.map((one) => ({ value: one.teamId, label: one.name }))}
            mayBePersonal
            reading={reading}
            words={{ metric: words.word('metric'), goal: words.word('goal') }}
            onClose={() => setEditing(null)}
            onDone={() => setEditing(null)}
          />
        </Suspense>
      )}
    </>
  );
}
