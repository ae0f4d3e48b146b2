import { Fragment } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { can } from '#features/accounts/model/permission.ts';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { Chart } from '#kit/charts/chart.tsx';
import { Button } from '#kit/controls/button.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { Link } from '#kit/page/link.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Tabs } from '#kit/page/tabs.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';
import { withoutClientView } from '../../model/tree/gap.ts';
import type { Level } from '../../model/tree/placement.ts';
import { pictureOf } from '../../model/tree/picture.ts';
import { treeAnswer, treeContext } from '../../model/tree/tree-answer.ts';
import { treeQuery } from '../metric/metric-query.ts';
import { scorecardIdOf, tabsOf } from '../pages.ts';
import { readingOf } from '../reading.ts';
import { MaturitySection } from './maturity-section.tsx';
import { RemarkSection } from './remark-section.tsx';
import css from './tree.module.css';
import { TreeList } from './tree-list.tsx';
import { TreePicture } from './tree-picture.tsx';
import { TreeTable } from './tree-table.tsx';
import { useMaturity } from './use-maturity.ts';
import { WayDownSection } from './way-down-section.tsx';

/** What the page shows, as its address says. */
export interface TreeAddress {
  /** One scorecard; absent is all that one may read. */
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
  const tab = tabs.find(({ id }) => id === address.team) ?? null;
  const metrics = tab === null ? all : all.filter(({ standsOn }) => standsOn.includes(scorecardIdOf(tab)));
  const maturity = useMaturity(companyId, company.timeZone, tab, metrics, all);
  const reading = readingOf(company.currency);
  const picture = pictureOf(metrics);
  const room = `/c/${companyId}/scorecard`;
  const names = new Map<string, string>(members.map(({ memberId, name }) => [memberId, name]));
  const from = metrics.find(({ metricId }) => metricId === address.from) ?? null;
  const { me } = company;
  const ground = { metrics, reading, hrefOf: (id: string) => `${room}/metrics/${id}` };
  const show = (change: { from: MetricId | null }) => {
    const place = tab === null ? {} : { team: tab.id };
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
  const hrefAt = (id: string | null) => `${room}/tree${id === null ? '' : `?team=${id}`}`;
  const mayDefine =
    from !== null &&
    can(me, 'defineMetric', {
      own: from.ownerId === me.memberId,
      ownTeam: from.teamId !== null && me.teamIds.includes(from.teamId),
    });
  return (
    <>
      <PageHead
        crumbs={[{ label: words.capital('scorecard'), href: room }, { label: 'What moves what' }]}
        answer={treeAnswer(metrics, words.word('metric', 2))}
        tools={
          <Button icon="print" onClick={() => globalThis.print()}>
            Print
          </Button>
        }
      >
        {metrics.length > 0 && treeContext(metrics)}
      </PageHead>
      <Tabs
        label={words.capital('scorecard', 2)}
        tabs={[
          { href: hrefAt(null), label: 'All', count: all.length, current: tab === null },
          ...tabs.map((one) => ({
            href: hrefAt(one.id),
            label: one.label,
            count: all.filter(({ standsOn }) => standsOn.includes(scorecardIdOf(one))).length,
            current: one.id === tab?.id,
          })),
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
            scope="dashed where a formula says so"
            chart={
              <>
                <div className={css['wide']}>
                  <TreePicture
                    {...ground}
                    picture={picture}
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
                mayDefine={mayDefine}
                onClose={() => show({ from: null })}
              />
            ) : (
              <RemarkSection
                {...ground}
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
