import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { useWidth } from '#kit/charts/use-width.ts';
import { classNames } from '#kit/theme/class-names.ts';
import type { Reading } from '#lib/figure.ts';
import type { MetricId } from '#lib/ids.ts';
import type { TreeMetric } from '../../contract/scorecard.ts';
import type { Kind } from '../../model/particulars.ts';
import type { Picture } from '../../model/tree/picture.ts';
import { linksOf } from '../../model/tree/tree-metric.ts';
import css from './tree.module.css';
import { TreeNode } from './tree-node.tsx';

const kindWords: Readonly<Record<Kind, string>> = {
  activity: 'Activity: what is done',
  leading: 'Leading: runs ahead',
  lagging: 'Lagging: what comes of it',
};
const apart = 40;
const narrowest = 150;
const high = 44;
const pitch = 56;
/** How wide a sheet of paper is when it lies, A4 or Letter, without its margins. */
const paper = 960;

/** What lies below a metric: everything that is said to move it, directly or not. */
function below(from: MetricId, links: ReturnType<typeof linksOf>): ReadonlySet<MetricId> {
  const found = new Set([from]);
  // A set that grows while it is walked.
  for (const id of found) for (const { driver, driven } of links) if (driven === id) found.add(driver);
  return found;
}

/**
 * What moves what, from left to right: each metric a box, each link a line, dashed where it comes from a formula. From
 * one that is pointed at or chosen the way down is drawn in ink. Arrow keys go along the lines.
 */
export function TreePicture(props: {
  picture: Picture<TreeMetric>;
  metrics: readonly TreeMetric[];
  reading: Reading;
  hrefOf: (metricId: string) => string;
  nameOf: (memberId: string) => string;
  /** Whether it stands on another scorecard than the one shown. */
  isOutside: (metric: TreeMetric) => boolean;
  from: MetricId | null;
  onFrom: (metricId: MetricId | null) => void;
}) {
  const { picture, metrics, reading, hrefOf, nameOf, isOutside, from, onFrom } = props;
  const [place, room] = useWidth<HTMLDivElement>(860);
  const drawing = useRef<HTMLDivElement>(null);
  const [near, point] = useState<MetricId | null>(null);
  const { columns, spots: places, rows } = picture;
  const links = linksOf(metrics);
  const count = Math.max(1, columns.length);
  const wide = Math.max(narrowest, Math.floor((room - 6 - (count - 1) * apart) / count));
  const left = (column: number) => column * (wide + apart);
  const width = left(count - 1) + wide;
  const height = Math.max(1, rows) * pitch - (pitch - high);
  const spots = new Map(
    places.map(({ metric, column, row }) => [metric.metricId, { x: left(column), y: row * pitch }]),
  );
  const source = near ?? from;
  const lit = source === null ? null : below(source, links);

  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const here = (event.target as HTMLElement).dataset['metric'] as MetricId | undefined;
    const at = places.find(({ metric }) => metric.metricId === here);
    if (!here || !at) return;
    const column = places.filter((spot) => spot.column === at.column);
    const row = column.indexOf(at);
    const next = {
      ArrowUp: column[row - 1]?.metric.metricId,
      ArrowDown: column[row + 1]?.metric.metricId,
      ArrowLeft: links.find(({ driven }) => driven === here)?.driver,
      ArrowRight: links.find(({ driver }) => driver === here)?.driven,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    drawing.current?.querySelector<HTMLElement>(`a[data-metric="${next}"]`)?.focus();
  };

  return (
    <div ref={place} className={css['scroll']}>
      {/* Made small on paper inside what is measured: else it would measure itself smaller and smaller. */}
      <div className={css['sheet']} style={{ '--fit': Math.min(1, paper / width) } as CSSProperties}>
        <div
          className={css['heads']}
          style={{ width, gridTemplateColumns: `repeat(${count}, ${wide}px)`, columnGap: apart }}
          aria-hidden="true"
        >
          {columns.map(({ kind, step }, at) => (
            <span key={`${kind} ${step}`}>{columns[at - 1]?.kind === kind ? '' : kindWords[kind]}</span>
          ))}
        </div>
        <div ref={drawing} className={css['picture']} style={{ width, height }} onKeyDown={walk} role="presentation">
          <svg
            className={classNames(css['lines'], lit && css['pale'])}
            width={width}
            height={height}
            aria-hidden="true"
          >
            {links.map(({ driver, driven, by }) => {
              const [start, end] = [spots.get(driver), spots.get(driven)];
              if (!start || !end) return null;
              const [one, other] = start.x <= end.x ? [start, end] : [end, start];
              const between = [...spots.values()].filter(({ x }) => x > one.x && x < other.x).map(({ y }) => y);
              return (
                <path
                  key={`${driver} ${driven}`}
                  d={way({ x: one.x + wide, y: one.y + high / 2 }, { x: other.x, y: other.y + high / 2 }, between)}
                  className={classNames(
                    css['link'],
                    by === 'formula' && css['formula'],
                    lit?.has(driver) && lit.has(driven) && css['lit'],
                  )}
                />
              );
            })}
          </svg>
          <ul aria-label="What moves what">
            {places.map(({ metric }) => (
              <TreeNode
                key={metric.metricId}
                metric={metric}
                reading={reading}
                owner={nameOf(metric.ownerId)}
                href={hrefOf(metric.metricId)}
                outside={isOutside(metric)}
                moves={links.filter(({ driver }) => driver === metric.metricId).length}
                driven={links.some(({ driven }) => driven === metric.metricId)}
                look={
                  from === metric.metricId
                    ? 'chosen'
                    : lit === null
                      ? 'plain'
                      : lit.has(metric.metricId)
                        ? 'lit'
                        : 'pale'
                }
                style={{
                  left: spots.get(metric.metricId)?.x,
                  top: spots.get(metric.metricId)?.y,
                  width: wide,
                  height: high,
                }}
                onNear={(isNear) => point(isNear ? metric.metricId : null)}
                onFrom={() => onFrom(from === metric.metricId ? null : metric.metricId)}
              />
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A height at which nothing stands in the columns between, as near as there is to the straight way. */
function laneFor(wanted: number, between: readonly number[]): number {
  const isFree = (y: number) => between.every((top) => y < top - 3 || y > top + high + 3);
  const lanes = between.flatMap((top) => [top - (pitch - high) / 2, top + high + (pitch - high) / 2]).filter(isFree);
  return isFree(wanted)
    ? wanted
    : (lanes.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0] ?? wanted);
}

/** From the right edge of a box to the left edge of another, past what stands between. */
function way(from: Spot, to: Spot, between: readonly number[]): string {
  const bend = apart / 2;
  const ahead = to.x - from.x;
  if (ahead <= apart) return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
  const lane = laneFor((from.y + to.y) / 2, between);
  const [begin, end] = [from.x + apart, to.x - apart];
  return (
    `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${begin - bend} ${lane} ${begin} ${lane}` +
    `H${end}C${end + bend} ${lane} ${to.x - bend} ${to.y} ${to.x} ${to.y}`
  );
}
