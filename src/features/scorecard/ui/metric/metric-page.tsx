import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { can } from '#features/accounts/model/permission.ts';
import { useCompany } from '#features/accounts/ui/use-company.ts';
import { Button } from '#kit/controls/button.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Section } from '#kit/page/section.tsx';
import { lastClosedPeriod } from '#lib/calendar/period.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';
import type { Row } from '../../contract/scorecard.ts';
import { metricAnswer, metricContext } from '../../model/reading/metric-answer.ts';
import { mayDefine } from '../rights.ts';
import { AboutSection } from './about-section.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { ChangeSection } from './change-section.tsx';
import { ChartSection } from './chart-section.tsx';
import { CoachingSection } from './coaching-section.tsx';
import { DriveSection } from './drive-section.tsx';
import { GoalSection } from './goal-section.tsx';
import { HistoryTable } from './history-table.tsx';
import css from './metric.module.css';
import { changesQuery, treeQuery } from './metric-query.ts';
import type { Range } from './range.ts';
import { ReadingSection } from './reading-section.tsx';
import { useMetric, useNeighbours } from './use-metric.ts';
import { ValueDialog } from './value-dialog.tsx';

const EditMetric = lazy(async () => ({ default: (await import('./edit-metric.tsx')).EditMetric }));

/** Is this number a real change or an ordinary one, and what was done about it? */
export function MetricPage(props: {
  companyId: CompanyId;
  metricId: MetricId;
  range: Range;
  onRange: (range: Range) => void;
  onGo: (href: string) => void;
  /** Makes an issue of the number of a period; absent where one may not. */
  raiseIssue?: ((row: Row, period: string) => void) | undefined;
  /** What was raised from it. */
  raised?: ReactNode;
}) {
  const { companyId, metricId, range, onRange, onGo, raiseIssue, raised } = props;
  const view = useMetric(companyId, metricId, range);
  const { row, course, voice, words, may, nameOf } = view;
  const { me, teams } = useCompany(companyId);
  const neighbours = useNeighbours(view);
  const { data: changes = [] } = useQuery(changesQuery(companyId, metricId));
  const { data: tree = [] } = useQuery(treeQuery(companyId));
  const [asking, ask] = useState<'value' | 'change' | 'edit' | null>(null);
  const room = `/c/${companyId}/scorecard`;
  const hrefOf = (id: string) => `${room}/metrics/${id}`;
  const home = teams.find((team) => team.teamId === row.teamId)?.name ?? nameOf(row.ownerId);
  const homeId = row.teamId ?? (row.ownerId === me.memberId ? 'mine' : row.ownerId);
  const titles = new Map(tree.map((metric) => [metric.metricId as string, metric.title]));
  const titleOf = (id: string) => titles.get(id) ?? `another ${words.word('metric')}`;
  const context = metricContext(course, voice);
  const mayForAll = can(me, 'defineMetric');
  const close = () => ask(null);
  useKeys(
    raiseIssue
      ? [
          {
            key: 'i',
            does: words.fill('{raise} an {issue} from it'),
            run: () => raiseIssue(row, lastClosedPeriod(view.today, row.cadence, view.voice.calendar)),
          },
        ]
      : [],
    words.capital('metric'),
  );
  return (
    <>
      <PageHead
        crumbs={[
          { label: words.capital('scorecard'), href: room },
          { label: home, href: `${room}?team=${homeId}` },
          { label: row.title },
        ]}
        answer={metricAnswer(course, voice)}
        tools={
          <>
            {neighbours.previous !== null && (
              <Button tone="quiet" keys="k" does="previous" onClick={() => onGo(hrefOf(neighbours.previous ?? ''))}>
                Previous
              </Button>
            )}
            {neighbours.next !== null && (
              <Button tone="quiet" keys="j" does="next" onClick={() => onGo(hrefOf(neighbours.next ?? ''))}>
                Next
              </Button>
            )}
            <Button icon="print" onClick={() => globalThis.print()}>
              Print
            </Button>
            {may.record && (
              <Button tone="primary" keys="Enter" does={`type a ${words.word('value')}`} onClick={() => ask('value')}>
                {`Type a ${words.word('value')}`}
              </Button>
            )}
          </>
        }
      >
        {context !== '' && (
          <>
            {course.process.fresh && (
              <span className={css['mark']}>
                <StatusMark status="real-change" />
              </span>
            )}
            {context}
          </>
        )}
      </PageHead>
      <div className={css['two']}>
        <div>
          <ChartSection
            view={view}
            changes={changes}
            range={range}
            onRange={onRange}
            onType={() => ask('value')}
            titleOf={titleOf}
          />
        </div>
        <div className={css['side']}>
          <ReadingSection view={view} onDeclare={() => ask('change')} />
          <GoalSection view={view} />
          {raised}
          <ChangeSection view={view} changes={changes} mayForAll={mayForAll} />
          <DriveSection
            view={view}
            tree={tree}
            mayDefine={(metric) => mayDefine(me, metric)}
            hrefOf={hrefOf}
            treeHref={`${room}/tree?team=${homeId}&from=${metricId}`}
          />
          <AboutSection view={view} home={home} onEdit={() => ask('edit')} />
        </div>
        <div className={css['pair']}>
          <CoachingSection view={view} />
          <Section title="History" scope={`each judged by the ${words.word('goal')} of its time`}>
            <HistoryTable view={view} titleOf={titleOf} />
          </Section>
        </div>
      </div>
      {asking === 'value' && <ValueDialog view={view} onClose={close} />}
      {asking === 'edit' && (
        <Suspense>
          <EditMetric view={view} titleOf={titleOf} onClose={close} />
        </Suspense>
      )}
      {asking === 'change' && <ChangeDialog view={view} mayForAll={mayForAll} onClose={close} />}
    </>
  );
}
