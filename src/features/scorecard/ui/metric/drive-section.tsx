import { useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { showToast } from '#kit/notices/toast-store.ts';
import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import type { TreeMetric } from '../../contract/scorecard.ts';
import type { MetricId } from '#lib/ids.ts';
import { kinds } from '../../model/particulars.ts';
import { linksOf } from '../../model/tree/tree-metric.ts';
import { type Drive, setDrive } from './drive.ts';
import { DriveDialog } from './drive-dialog.tsx';
import { DriveLine } from './drive-line.tsx';
import css from './metric.module.css';
import { useDoing } from './metric-query.ts';
import type { MetricView } from './metric-view.ts';

const byKind = (metrics: readonly TreeMetric[]) =>
  metrics.toSorted((one, other) => kinds.indexOf(other.kind) - kinds.indexOf(one.kind));

/** What moves this metric and what it moves, each with how it stands. */
export function DriveSection(props: {
  view: MetricView;
  tree: readonly TreeMetric[];
  /** Whose links the person may change: those of a metric are what it moves. */
  mayDefine: (metric: TreeMetric) => boolean;
  hrefOf: (metricId: string) => string;
  treeHref: string;
}) {
  const { view, tree, mayDefine, hrefOf, treeHref } = props;
  const { companyId, row, voice, may, words } = view;
  const [adding, add] = useState(false);
  const attempt = useAttempt();
  const doing = useDoing();
  const here = tree.find(({ metricId }) => metricId === row.metricId);
  const links = linksOf(tree);
  const linked = (found: (link: (typeof links)[number]) => MetricId | false) => {
    const ids = new Set(links.map(found));
    return byKind(tree.filter(({ metricId }) => ids.has(metricId)));
  };
  const drivers = linked(({ driver, driven }) => driven === row.metricId && driver);
  const driven = linked(({ driver, driven: other }) => driver === row.metricId && other);
  const end = (drive: Drive, title: string) =>
    attempt.run(async () => {
      await doing((client) => setDrive(client, companyId, drive, false));
      const undo = () => doing((client) => setDrive(client, companyId, drive, true));
      showToast({ text: `No longer linked with ${title}.`, undo: () => void attempt.run(undo) });
    });
  // What a formula shows is ended where the formula is written.
  const canEnd = ({ driverId, drivenId }: Drive) =>
    tree.some((metric) => metric.metricId === driverId && metric.drives.includes(drivenId) && mayDefine(metric));
  const line = (metric: TreeMetric, drive: Drive) => (
    <DriveLine
      key={metric.metricId}
      metric={metric}
      reading={voice.reading}
      href={hrefOf(metric.metricId)}
      act={
        canEnd(drive) && (
          <span className={css['act']}>
            <IconButton
              icon="close"
              label={`End the link with ${metric.title}`}
              onClick={() => void end(drive, metric.title)}
            />
          </span>
        )
      }
    />
  );
  return (
    <Section
      title="Driven by, drives"
      actions={
        may.define && (
          <Button tone="quiet" icon="add" keys="l" does="link with another one" onClick={() => add(true)}>
            Link
          </Button>
        )
      }
    >
      <ProblemNote problem={attempt.problem} />
      <ul>
        {drivers.map((metric) => line(metric, { driverId: metric.metricId, drivenId: row.metricId }))}
        {here && <DriveLine metric={here} reading={voice.reading} />}
        {driven.map((metric) => line(metric, { driverId: row.metricId, drivenId: metric.metricId }))}
      </ul>
      <p className={css['help']}>
        {drivers.length + driven.length === 0 && 'Nothing is said to move it, and it is said to move nothing. '}
        <Link href={treeHref}>See it in the tree</Link>
      </p>
      {adding && (
        <DriveDialog
          companyId={companyId}
          metric={row}
          tree={tree}
          mayDefine={mayDefine}
          words={words}
          onClose={() => add(false)}
        />
      )}
    </Section>
  );
}
