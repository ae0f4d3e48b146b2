import { useEffect, useRef } from 'react';
import type { GridSpot } from '#kit/grid/grid-parts.ts';
import { dateLabel, type Day } from '#lib/calendar/day.ts';
import { periodLabel } from '#lib/calendar/period.ts';
import type { Row } from '../contract/scorecard.ts';
import { describeGoal, type Goal } from '../model/goal.ts';
import { limitWords } from '../model/reading/amount-words.ts';
import { periodCount, periodNouns } from '../model/reading/period-noun.ts';
import { limitsAreOfValues } from '../model/reading/process-reading.ts';
import { signalWords } from '../model/reading/signal-words.ts';
import { goalFrom, lackWords, limitsAt, signalAt } from './facts.ts';
import type { MetricLine } from './lines.ts';
import { cameFrom, momentWords, type Telling } from './provenance.ts';
import type { ScorecardView } from './scorecard-view.ts';
import { goalOf, isCalculated, valueAt } from './standing.ts';
import css from './where-from.module.css';

/** Here is room for the whole date. */
const inFull = ({ reading, timeZone, nameOf }: ScorecardView): Telling => ({ reading, timeZone, nameOf });

type Fact = readonly [name: string, words: string];

/** Everything that is known of one number, or of a metric, in a list below the grid. */
export function WhereFrom({ spot, view }: { spot: GridSpot<MetricLine>; view: ScorecardView }) {
  const { row } = spot.row;
  const facts = spot.column ? numberFacts(row, spot.column.id, spot.cell.raw, view) : metricFacts(row, view);
  const place = useRef<HTMLElement>(null);
  // It opens below what may fill the window.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section
      ref={place}
      className={css['where']}
      aria-label={`About ${row.title}${spot.column ? `, ${spot.column.name}` : ''}`}
    >
      <dl>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function numberFacts(row: Row, period: string, full: string, view: ScorecardView): readonly Fact[] {
  const value = valueAt(row, period);
  const calculated = isCalculated(row);
  const lack = lackWords(row, period, view.titleOf);
  return [
    ['Value', full || lack || 'none'],
    ...(calculated ? [['Calculated as', row.formula?.text ?? ''] as const] : []),
    goalFact(row, period, view),
    ...limitFacts(row, period, view),
    ...(value?.note ? [['Note', value.note] as const] : []),
    ...(value && !calculated ? [['Where from', cameFrom(value, inFull(view))] as const] : []),
  ];
}

function goalFact(row: Row, period: string, view: ScorecardView): Fact {
  const { reading, words, cadence, nameOf } = view;
  const said = (goal: Goal) => describeGoal(goal, row.unit, reading);
  const once = row.overrides.find((override) => override.period === period);
  const standing = goalOf({ ...row, overrides: [] }, period);
  const name = words.capital('goal');
  if (once) {
    const own = once.operator === null ? 'not judged' : said(once);
    const usual = standing ? `, otherwise ${said(standing)}` : '';
    return [name, `${own} in this ${periodNouns[cadence][0]} only${usual}. ${once.note}`];
  }
  const since = goalFrom(row, period);
  if (!standing) return [name, since ? `none since ${dateLabel(since.from as Day, true)}` : 'none'];
  const by = since?.setBy ? `, set by ${nameOf(since.setBy)}` : '';
  const at = since?.setAt ? `, ${momentWords(since.setAt, inFull(view))}` : '';
  return [name, `${said(standing)}${since ? ` since ${dateLabel(since.from as Day, true)}` : ''}${by}${at}`];
}

function limitFacts(row: Row, period: string, view: ScorecardView): readonly Fact[] {
  const { reading, cadence, calendar } = view;
  const limits = limitsAt(row, period);
  const signal = signalAt(row, period);
  const words = (amount: number) => limitWords(amount, row.unit, reading);
  const known =
    limits && limitsAreOfValues(row.process, limits)
      ? `${words(limits.lower)} to ${words(limits.upper)}, mean ${words(limits.centre)}, from ${periodCount(limits.n, cadence)}`
      : null;
  return [
    ...(known === null ? [] : [['Natural limits', known] as const]),
    ...(signal
      ? [['Real change', signalWords(signal, periodLabel(signal.from as Day, cadence, calendar))] as const]
      : []),
  ];
}

const kindWords = {
  lagging: 'a result',
  leading: 'runs ahead of a result',
  activity: 'what somebody does',
} as const;

function metricFacts(row: Row, { nameOf, titleOf, reading, words, today }: ScorecardView): readonly Fact[] {
  const goal = goalOf({ ...row, overrides: [] }, today);
  return [
    ['Owner', nameOf(row.ownerId)],
    [words.capital('goal'), goal ? describeGoal(goal, row.unit, reading) : 'none'],
    ['Kind', `${row.kind}: ${kindWords[row.kind]}`],
    ...(row.formula ? [['Calculated as', row.formula.text] as const] : []),
    ...(row.drives.length > 0 ? [['Drives', row.drives.map((id) => titleOf(id)).join(', ')] as const] : []),
    ...(row.note ? [['Note', row.note] as const] : []),
  ];
}
