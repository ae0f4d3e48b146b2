import { gapsOf } from './gap.ts';
import { linksOf, type TreeMetric } from './tree-metric.ts';

/**
 * The tree's first line: whether every result is moved by something that somebody does.
 * @param metrics those of one scorecard, or all.
 * @param all what they are linked with stands on other scorecards too.
 */
export function treeAnswer(metrics: readonly TreeMetric[], all = metrics, words = 'metrics'): string {
  if (metrics.length === 0) return `No ${words} yet.`;
  const results = metrics.filter(({ kind }) => kind === 'lagging').length;
  if (results === 0) return 'No result among them yet: nothing says what all of it is for.';
  const here = new Set(metrics.map(({ metricId }) => metricId));
  const gaps = gapsOf(all).filter(({ metricId }) => here.has(metricId));
  const count = (gap: string) => gaps.filter((one) => one.gap === gap).length;
  const undriven = count('undriven');
  if (undriven > 0) {
    return results === 1
      ? 'The one result has nothing that is said to move it.'
      : `${undriven} of ${results} results ${undriven === 1 ? 'has' : 'have'} nothing that is said to move ${undriven === 1 ? 'it' : 'them'}.`;
  }
  const unmoved = count('no-activity');
  if (unmoved > 0) {
    return results === 1
      ? 'The one result is moved by nothing that anybody does in a week.'
      : `${unmoved} of ${results} results ${unmoved === 1 ? 'is' : 'are'} moved by nothing that anybody does in a week.`;
  }
  const idle = count('drives-nothing');
  const moved = results === 1 ? 'The one result is' : `All ${results} results are`;
  const rest = idle === 0 ? '' : `; ${idle} ${idle === 1 ? 'number leads' : 'numbers lead'} nowhere`;
  return `${moved} moved by something that is done${rest}.`;
}

/** `14 numbers and 11 links, from what is done to what comes of it.` */
export function treeContext(metrics: readonly TreeMetric[], all = metrics): string {
  const here = new Set(metrics.map(({ metricId }) => metricId));
  const links = linksOf(all).filter(({ driver, driven }) => here.has(driver) || here.has(driven)).length;
  const numbers = metrics.length === 1 ? 'One number' : `${metrics.length} numbers`;
  return `${numbers} and ${links === 0 ? 'no link' : links === 1 ? 'one link' : `${links} links`}, from what is done to what comes of it.`;
}

/** Those of one scorecard with what is said to move them and what they move, wherever that stands. */
export function withNeighbours<Metric extends TreeMetric>(
  metrics: readonly Metric[],
  all: readonly Metric[],
): Metric[] {
  const here = new Set(metrics.map(({ metricId }) => metricId));
  const near = new Set(
    linksOf(all).flatMap(({ driver, driven }) => (here.has(driver) || here.has(driven) ? [driver, driven] : [])),
  );
  return all.filter(({ metricId }) => here.has(metricId) || near.has(metricId));
}
