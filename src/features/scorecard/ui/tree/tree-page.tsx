import { Fragment } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { Chart } from '#kit/charts/chart.tsx';
import { Button } from '#kit/controls/button.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { Link } from '#kit/page/link.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Tabs } from '#kit/page/tabs.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';
import type { TreeMetric } from '../../contract/scorecard.ts';
import { withoutClientView } from '../../model/tree/gap.ts';
import type { Level } from '../../model/tree/placement.ts';
import { pictureOf } from '../../model/tree/picture.ts';
import { treeAnswer, treeContext, withNeighbours } from '../../model/tree/tree-answer.ts';
import { treeQuery } from '../metric/metric-query.ts';
import { scorecardIdOf, tabsOf } from '../pages.ts';
import { readingOf } from '../reading.ts';
import { mayDefine } from '../rights.ts';
import { MaturitySection } from './maturity-section.tsx';
import { RemarkSection } from './remark-section.tsx';
import css from './tree.module.css';
import { TreeList } from './tree-list.tsx';
import { TreePicture } from './tree-picture.tsx';
import { TreeTable } from './tree-table.tsx';
import { useMaturity } from './use-maturity.ts';
import { WayDownSection } from './way-down-section.tsx';

const ALL = 'all';

/** What the page shows, as its address says. */
export interface TreeAddress {
  /** One scorecard, or `all` that one may read; absent is the first of them, or that of the metric. */
  readonly team?: string;
  /** The metric whose way down is shown. */
  readonly from?: string;
}

/** Does everything we count lead to a result, and is every result moved by something that is done? */
export function TreePage(props: {
  companyId: CompanyId;
  address: TreeAddress;
  onShow: (address: TreeAddress) => void;
}) {
  const { companyId, address, onShow } = props;
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const { data } = useSuspenseQuery(treeQuery(companyId));
  const all = data.filter(({ archived }) => !archived);
  const tabs = tabsOf(company, address.team ?? null, members);
  const from = all.find(({ metricId }) => metricId === address.from) ?? null;
  const homeOf = (metric: TreeMetric) => tabs.find((one) => metric.standsOn.includes(scorecardIdOf(one)));
  const asked = tabs.find(({ id }) => id === address.team) ?? (from && homeOf(from)) ?? tabs[0];
  const tab = address.team === ALL ? null : asked;
  const metrics = tab === null ? all : all.filter(({ standsOn }) => standsOn.includes(scorecardIdOf(tab)));
  const shown = withNeighbours(metrics, all);
  const maturity = useMaturity(companyId, company.timeZone, tab, metrics, all);
  const reading = readingOf(company.currency);
  const picture = pictureOf(shown);
  const room = `/c/${companyId}/scorecard`;
  const names = new Map<string, string>(members.map(({ memberId, name }) => [memberId, name]));
  const { me } = company;
  const ground = { metrics: shown, reading, hrefOf: (id: string) => `${room}/metrics/${id}` };
  const show = (change: { from: MetricId | null }) => {
    const place = { team: tab?.id ?? ALL };
    onShow(change.from === null ? place : { ...place, from: change.from });
  };
  const levelOf = (scorecardId: string): Level | null => {
    const team = company.teams.find(({ teamId }) => teamId === scorecardId);
    return team ? team.kind : names.has(scorecardId) ? 'person' : null;
  };
  const named = [
    ...company.teams.map(({ teamId, name }) => ({ scorecardId: teamId as string, name })),
    ...members.map(({ memberId, name }) => ({ scorecardId: memberId as string, name })),
  ];
  const shownOn =
    tab === null
      ? named.slice(0, company.teams.length)
      : named.filter(({ scorecardId }) => scorecardId === scorecardIdOf(tab));
  const hrefAt = (id: string) => `${room}/tree?team=${id}`;
  return (
    <>
      <PageHead
        crumbs={[{ label: words.capital('scorecard'), href: room }, { label: 'What moves what' }]}
        answer={treeAnswer(metrics, all, words.word('metric', 2))}
        tools={
          <Button icon="print" onClick={() => globalThis.print()}>
            Print
          </Button>
        }
      >
        {metrics.length > 0 && treeContext(metrics, all)}
      </PageHead>
      <Tabs
        label={words.capital('scorecard', 2)}
        tabs={[
          ...tabs.map((one) => ({
            href: hrefAt(one.id),
            label: one.label,
            count: all.filter(({ standsOn }) => standsOn.includes(scorecardIdOf(one))).length,
            current: one.id === tab?.id,
          })),
          { href: hrefAt(ALL), label: 'All', count: all.length, current: tab === null },
        ]}
      />
      {metrics.length === 0 ? (
        <EmptyState icon="scorecard" title={`No ${words.word('metric', 2)} here yet.`}>
          {`What moves what is said where a ${words.word('metric')} is defined.`}
        </EmptyState>
      ) : (
        <>
          <Chart
            title="What moves what"
            scope={`dashed lines by formula${shown.length > metrics.length ? ', dashed boxes from elsewhere' : ''}`}
            chart={
              <>
                <div className={css['wide']}>
                  <TreePicture
                    {...ground}
                    picture={picture}
                    isOutside={(metric) => !metrics.includes(metric)}
                    nameOf={(id) => names.get(id)?.split(' ')[0] ?? ''}
                    from={from?.metricId ?? null}
                    onFrom={(metricId) => show({ from: metricId })}
                  />
                </div>
                {picture.apart.length > 0 && (
                  <p className={classNames(css['apart'], css['wide'])}>
                    Linked with nothing:{' '}
                    {picture.apart.map(({ metricId, title }, at) => (
                      <Fragment key={metricId}>
                        {at > 0 && ', '}
                        <Link href={ground.hrefOf(metricId)}>{title}</Link>
                      </Fragment>
                    ))}
                  </p>
                )}
                <div className={css['phone']}>
                  <TreeList {...ground} />
                </div>
              </>
            }
            table={<TreeTable {...ground} />}
          />
          <div className={css['sections']}>
            {from ? (
              <WayDownSection
                {...ground}
                companyId={companyId}
                from={from}
                words={words}
                all={all}
                mayDefine={(metric) => mayDefine(me, metric)}
                onClose={() => show({ from: null })}
              />
            ) : (
              <RemarkSection
                {...ground}
                metrics={metrics}
                all={all}
                levelOf={levelOf}
                blind={withoutClientView(shownOn, metrics).map(({ name }) => name)}
              />
            )}
            <MaturitySection facts={maturity} />
          </div>
        </>
      )}
    </>
  );
}
