import { EmptyState } from '#kit/notices/empty-state.tsx';
import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import type { MetricId } from '#lib/ids.ts';
import type { TreeMetric } from '../../contract/scorecard.ts';
import { circlesOf } from '../../model/tree/circle.ts';
import { gapsOf } from '../../model/tree/gap.ts';
import { type Level, placementRemarks } from '../../model/tree/placement.ts';
import css from './tree.module.css';
import type { TreeGround } from './tree-list.tsx';

const shown = 6;
/** A result that nothing moves comes before an activity that moves nothing. */
const urgency = ['undriven', 'no-activity', 'drives-nothing'];

/** Where the tree is broken, and what does not stand where somebody can move it. */
export function RemarkSection(
  props: TreeGround & {
    /** Those of other scorecards too: what moves a result may stand there. */
    all: readonly TreeMetric[];
    levelOf: (scorecardId: string) => Level | null;
    /** Scorecards none of whose numbers is what a client sees or says. */
    blind: readonly string[];
  },
) {
  const { metrics, all, levelOf, blind, hrefOf } = props;
  const here = new Set<string>(metrics.map(({ metricId }) => metricId));
  const isHere = ({ metricId }: { readonly metricId: string }): boolean => here.has(metricId);
  const gaps = gapsOf(all)
    .filter(isHere)
    .toSorted((one, other) => urgency.indexOf(one.gap) - urgency.indexOf(other.gap));
  const places = placementRemarks(all, levelOf).filter(isHere);
  const circles = circlesOf(all).filter(({ path }) => path.some((metricId) => here.has(metricId)));
  const sections = [
    { title: 'Circles', remarks: circles.map(({ path, words }) => ({ metricId: path[0] as MetricId, words })) },
    { title: 'Gaps', remarks: gaps.map(({ metricId, words }) => ({ metricId, words })) },
    { title: 'Placement', remarks: places.map(({ metricId, words }) => ({ metricId, words })) },
  ];
  return (
    <>
      {sections.map(({ title, remarks }) =>
        remarks.length === 0 ? null : (
          <Section key={title} title={title} scope={remarks.length} first>
            <ul className={css['words']}>
              {remarks.slice(0, shown).map(({ metricId, words }) => (
                <li key={metricId}>
                  {words} <Link href={hrefOf(metricId)}>Open it</Link>
                </li>
              ))}
              {remarks.length > shown && <li className={css['quiet']}>and {remarks.length - shown} more</li>}
            </ul>
          </Section>
        ),
      )}
      {blind.length > 0 && (
        <Section title="The client’s view" first>
          <p>
            {blind.length === 1
              ? `Nothing on the scorecard of ${blind[0]} tells what a client sees or says.`
              : `Nothing on the scorecards of ${blind.join(', ')} tells what a client sees or says.`}
          </p>
        </Section>
      )}
      {circles.length + gaps.length + places.length + blind.length === 0 && (
        <EmptyState icon="check" title="No gap found.">
          Every result is moved by something that is done, and everything that is done moves something.
        </EmptyState>
      )}
    </>
  );
}
