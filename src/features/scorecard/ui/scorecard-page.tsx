import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { can } from '#features/accounts/model/permission.ts';
import { Button } from '#kit/controls/button.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Tabs } from '#kit/page/tabs.tsx';
import { PHONE, useMedia } from '#kit/theme/use-media.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Row } from '../contract/scorecard.ts';
import { answer } from '../model/answer.ts';
import { hrefOf, isFiltered, type ScorecardAddress, unfiltered } from './address.ts';
import { Conflicts } from './conflicts.tsx';
import { Context } from './context.tsx';
import { LazyDialog } from './lazy-dialog.tsx';
import { Legend } from './legend.tsx';
import { columnsOf } from './lines.ts';
import { calendarOf, pageQuery, scorecardIdOf, tabAt, tabsOf } from './pages.ts';
import { readingOf } from './reading.ts';
import { RefusedNote } from './refused-note.tsx';
import { rightsOf } from './rights.ts';
import { isRealChange, rowsInView } from './rows-in-view.ts';
import { ScorecardGrid } from './scorecard-grid.tsx';
import { metricNamesQuery } from './scorecard-query.ts';
import css from './scorecard-page.module.css';
import type { Asking, ScorecardView } from './scorecard-view.ts';
import { newestClosedOf, standingOf } from './standing.ts';
import { tabCounts } from './tab-counts.ts';
import { useArrangement } from './use-arrangement.ts';
import { useRecording } from './use-recording.ts';
import { useVerbs } from './use-verbs.ts';
import { ViewTools } from './view-tools.tsx';

const FilterBar = lazy(async () => ({ default: (await import('./filter-bar.tsx')).FilterBar }));
const NothingHere = lazy(async () => ({ default: (await import('./nothing-here.tsx')).NothingHere }));
const PhoneScorecard = lazy(async () => ({ default: (await import('./phone-scorecard.tsx')).PhoneScorecard }));

/** Are we on goal, and what is missing? A team's numbers by period, or a person's. */
export function ScorecardPage(props: {
  companyId: CompanyId;
  address: ScorecardAddress;
  onGo: (href: string) => void;
  /** Makes an issue of a number; absent where one may not. */
  raiseIssue?: ((row: Row, period: string) => void) | undefined;
}) {
  const { companyId, address, onGo } = props;
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const tabs = useMemo(() => tabsOf(company, address.team, members), [company, address.team, members]);
  const tab = tabAt(tabs, address.team);
  const { data: scorecard } = useSuspenseQuery(pageQuery(companyId, company, address, tab));
  const { data: names } = useQuery(metricNamesQuery(companyId));
  const recording = useRecording(companyId);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [asking, ask] = useState<Asking | null>(null);
  const [filtering, setFiltering] = useState(isFiltered(address));
  const verbs = useVerbs(companyId, recording, setTrouble);
  const scorecardId = scorecardIdOf(tab);
  const order = useArrangement(companyId, scorecardId, scorecard.rows, recording, setTrouble);
  const onPhone = useMedia(PHONE);

  const { me } = company;
  const { cadence } = scorecard;
  const today = scorecard.today as Day;
  const reading = useMemo(() => readingOf(company.currency), [company.currency]);
  const calendar = useMemo(() => calendarOf(company), [company]);
  const columns = useMemo(
    () => columnsOf(scorecard.periods, cadence, today, calendar),
    [scorecard.periods, cadence, today, calendar],
  );
  const newestClosed = newestClosedOf(scorecard.periods, { cadence }, today) ?? '';
  const nameOf = useMemo(() => {
    const byId = new Map<string, string>(members.map((member) => [member.memberId, member.name]));
    return (memberId: string | null) => byId.get(memberId ?? '') ?? 'somebody';
  }, [members]);
  const titleOf = useMemo(() => {
    const byId = new Map<string, string>([...(names ?? []), ...scorecard.rows].map((one) => [one.metricId, one.title]));
    return (metricId: string) => byId.get(metricId) ?? 'a metric that you may not see';
  }, [names, scorecard.rows]);
  const may = useMemo(() => rightsOf(me, tab), [me, tab]);
  const mayAdd =
    company.teams.some((team) => can(me, 'defineMetric', { ownTeam: me.teamIds.includes(team.teamId) })) ||
    can(me, 'defineMetric', { own: true });

  const all = order.rows;
  const rows = useMemo(() => rowsInView(all, address, newestClosed, nameOf), [all, address, newestClosed, nameOf]);
  const said = answer(
    all.map((row) => ({
      title: row.title,
      realChange: isRealChange(row),
      luck: row.process.luck,
      ...standingOf(row, newestClosed),
    })),
    words.word('metric', 2),
    cadence,
  );

  useKeys(
    [
      ...(mayAdd ? [{ key: 'a', does: `add a ${words.word('metric')}`, run: () => ask({ kind: 'define' }) }] : []),
      { key: 'f', does: 'choose which rows are shown', run: () => setFiltering(!filtering) },
    ],
    words.capital('scorecard'),
  );

  const look = (next: ScorecardAddress) => onGo(hrefOf(companyId, next));
  const counts = tabCounts(tabs, names, { tab, counts: scorecard.counts });
  const view: ScorecardView = {
    companyId,
    scorecardId,
    all,
    rows,
    cadence,
    columns,
    newestClosed,
    today,
    calendar,
    reading,
    timeZone: company.timeZone,
    newest: address.newest,
    nameOf,
    titleOf,
    recording,
    verbs,
    may,
    words,
    ask,
    onGo,
    raiseIssue: props.raiseIssue,
  };

  return (
    <>
      <PageHead
        crumbs={[{ label: words.capital('scorecard') }, { label: tab.label }]}
        answer={said.line}
        tools={
          <>
            <ViewTools
              address={{ ...address, cadence }}
              counts={scorecard.counts}
              words={words}
              brief={onPhone}
              onLook={look}
              onTree={() => onGo(`/c/${companyId}/scorecard/tree?team=${tab.id}`)}
            />
            {all.length > 0 && !onPhone && (
              <>
                <Button icon="filter" hint="f" aria-expanded={filtering} onClick={() => setFiltering(!filtering)}>
                  Filter
                </Button>
                <Button icon="print" onClick={() => globalThis.print()}>
                  Print
                </Button>
              </>
            )}
            {mayAdd && (
              <Button
                tone={all.length > 0 ? 'primary' : 'plain'}
                icon="add"
                hint="a"
                onClick={() => ask({ kind: 'define' })}
              >
                {`Add ${words.word('metric')}`}
              </Button>
            )}
          </>
        }
      >
        <Context rows={all} newestClosed={newestClosed} cadence={cadence} calendar={calendar} missing={said.missing} />
      </PageHead>
      <Tabs
        label={words.capital('scorecard', 2)}
        tabs={tabs.map((one) => {
          const count = counts.get(one.id);
          return {
            href: hrefOf(companyId, { ...unfiltered(address), team: one.id, archived: false }),
            label: one.label,
            current: one.id === tab.id,
            ...(count === undefined ? {} : { count }),
          };
        })}
      />
      <div className={css['notes']}>
        {trouble && (
          <ErrorNote what="Saved nothing." actions={<Button onClick={() => setTrouble(null)}>Close</Button>}>
            {trouble}
          </ErrorNote>
        )}
        <Conflicts {...view} />
        <RefusedNote {...view} />
      </div>
      {(filtering || isFiltered(address)) && all.length > 0 && (
        <Suspense>
          <FilterBar address={address} rows={all} shown={rows.length} nameOf={nameOf} words={words} onLook={look} />
        </Suspense>
      )}
      {rows.length === 0 ? (
        <Suspense fallback={<LoadingLines />}>
          <NothingHere
            {...view}
            address={address}
            tab={tab}
            counts={scorecard.counts}
            mayAdd={mayAdd}
            mayImport={can(me, 'importFiles')}
            me={me.memberId}
            onLook={look}
          />
        </Suspense>
      ) : onPhone ? (
        <Suspense fallback={<LoadingLines />}>
          <PhoneScorecard {...view} me={me.memberId} />
        </Suspense>
      ) : (
        <>
          <ScorecardGrid
            {...view}
            key={scorecardId + cadence}
            label={`${tab.label} ${words.word('scorecard')}`}
            grouped={address.sort === null}
            onArrange={may.arrange && address.sort === null && !address.archived ? order.change : undefined}
          />
          <Legend rows={rows} cadence={cadence} words={words} may={may} />
        </>
      )}
      {asking && (
        <LazyDialog
          asking={asking}
          view={view}
          company={company}
          members={members}
          tab={tab}
          onArrange={order.change}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}
